/**
 * A function that loads a module, once; after a failure the next call tries again.
 *
 * The module is built as if for a worker (`?worker&url`): that gives a script its address without making it a part of the
 * page. It has no exports then, so events tell it what to do.
 *
 * @param address of the module
 * @param early asks for what the module will need first, so that it comes beside the module and not after it
 */
export function loader(address: string, early?: () => void): () => Promise<unknown> {
  let loaded: Promise<unknown> | undefined;
  return () => {
    if (!loaded) {
      early?.();
      loaded = import(/* @vite-ignore */ address).catch(() => {
        loaded = undefined;
      });
    }
    return loaded;
  };
}
