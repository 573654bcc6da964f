/** Which count is open, as it stands in the address: `C4~2025`, `C4~2025~received`. */
export interface OpenCount {
  measurement: string;
  year: number;
  received: boolean;
}

export function countAddress({ measurement, year, received }: OpenCount): string {
  return [measurement, year, ...(received ? ["received"] : [])].join("~");
}

export function countOf(address: string | undefined): OpenCount | null {
  const found = address?.match(/^(C\d+h?)~(\d{4})(~received)?$/);
  return found ? { measurement: found[1] ?? "", year: Number(found[2]), received: found[3] !== undefined } : null;
}
