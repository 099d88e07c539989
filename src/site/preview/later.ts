/**
 * An answer whose body is made while the site goes on: a build renders its next pages meanwhile.
 *
 * @param make makes the body
 * @param type its media type
 */
export function answerLater(make: () => Promise<Uint8Array>, type: string): Response {
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(new Uint8Array(await make()));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': type } });
}
