/** Two ports from here on; TEST_PORT moves them where others need these. */
export const PORT = Number(process.env.TEST_PORT ?? 4391);

/** The port of the same site below a base path. */
export const BASE_PORT = PORT + 1;

/** Address of the site below a base path. */
export const BELOW = `http://127.0.0.1:${BASE_PORT}/errors`;
