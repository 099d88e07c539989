type Read = (file: File) => void;

declare global {
  interface Window {
    /** The file dropped last; the page keeps it before any script has come (pages/[...locale]/decode.astro). */
    dropped?: File | undefined;
  }
}

/**
 * Takes files that are dropped anywhere on the page; a piece of text goes where it is dropped, as ever. A file that came
 * before there is somebody to read it waits.
 *
 * @param zone what shows that a file may be dropped
 * @returns to be called with what reads files, once it is there
 */
export function takeDrops(zone: HTMLElement): (reader: Read) => void {
  let waiting = window.dropped;
  let read: Read = (file) => {
    waiting = file;
  };
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(type, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Or else the browser would open the file in place of the page.
      event.preventDefault();
      zone.classList.toggle('over', type === 'dragenter' || type === 'dragover');
      const [file] = event.dataTransfer.files;
      if (type === 'drop' && file !== undefined) read(file);
    });
  }
  return (reader) => {
    read = reader;
    if (waiting !== undefined) reader(waiting);
  };
}
