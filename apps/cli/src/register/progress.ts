/** A line that is written over itself on standard error, and cleared when the work is done; nothing where that is no terminal. */
export const progressLine = (): { readonly show: (text: string) => void; readonly clear: () => void } => {
  const { stderr } = process;
  return {
    show: (text) => void (stderr.isTTY && stderr.write(`\r\u001B[K${text}`)),
    clear: () => void (stderr.isTTY && stderr.write('\r\u001B[K')),
  };
};
