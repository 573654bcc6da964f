import { useState } from "react";
import { m } from "../../backend/messages";
import { TextField, type TextFieldProps } from "../../components/Field";

type PassphraseFieldProps = Pick<TextFieldProps, "value" | "onChange" | "error" | "hint" | "autoFocus"> & {
  /** Where it is not the only one. */
  label?: string;
};

/** The passphrase of the agency's key; what is typed is not shown. */
export function PassphraseField({ label = m.submissionsPassphrase(), ...rest }: PassphraseFieldProps) {
  return <TextField label={label} type="password" {...rest} />;
}

/** A passphrase that is chosen: typed twice, for nobody can read what was typed. */
export function useNewPassphrase() {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [differs, setDiffers] = useState(false);
  return {
    passphrase,
    /** Whether both are the same; where they are not, it is said at the second. */
    agrees: () => {
      setDiffers(again !== passphrase);
      return again === passphrase;
    },
    fields: (first: Pick<PassphraseFieldProps, "label" | "error" | "autoFocus">) => (
      <>
        <PassphraseField {...first} value={passphrase} onChange={setPassphrase} hint={m.submissionsPassphraseHint()} />
        <PassphraseField
          label={m.submissionsPassphraseAgain()}
          value={again}
          onChange={setAgain}
          error={differs ? m.submissionsPassphrasesDiffer() : null}
        />
      </>
    ),
  };
}
