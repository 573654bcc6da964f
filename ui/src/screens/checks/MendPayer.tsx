import { useState } from "react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";

/** Most lines without a payer are the agency's own: one press says so, and undo takes it back. */
export function MendPayer({ id, name }: { id: string; name: string }) {
  const agency = useRead("agency.get", {});
  const [busy, setBusy] = useState(false);
  if (!agency.data) return null;
  const { organisation_id: payer_id } = agency.data;
  async function mend() {
    if (busy) return;
    setBusy(true);
    await attempt(async () => {
      const line = await call("cost_line.get", { id });
      if (line.payer_id === null) await call("cost_line.save", { ...line, payer_id });
    });
    setBusy(false);
  }
  return (
    <Button size="small" isDisabled={busy} aria-label={m.checksMendPayerOf({ name })} onPress={() => void mend()}>
      {m.checksMendPayer()}
    </Button>
  );
}
