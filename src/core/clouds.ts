/*
 * Microsoft's clouds. Each has a sign-in service, a lookup, an admin center and a Graph of its own; pages lead to the global
 * ones unless the reader chose another.
 *
 * Hosts: lookup in China: https://docs.azure.cn/entra/identity-platform/reference-error-codes; in the US Government's cloud:
 * `error_uri` of its responses (`https://login.microsoftonline.us/error?code=…`). Admin centers:
 * https://learn.microsoft.com/entra/fundamentals/faq. Graph: https://learn.microsoft.com/graph/deployments (of the US
 * Government's two, L4). Names of `-Environment`:
 * https://learn.microsoft.com/powershell/module/microsoft.graph.authentication/get-mgenvironment (of DoD's cloud `USGovDoD`).
 */

/** A cloud by the name that is remembered; the global one is empty. */
export const CLOUDS = ['', 'us', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

interface Hosts {
  readonly login: string;
  readonly admin: string;
  readonly graph: string;
  /** What `Connect-MgGraph` calls it. */
  readonly environment: string;
}

const HOSTS: Readonly<Record<Cloud, Hosts>> = {
  '': {
    login: 'login.microsoftonline.com',
    admin: 'entra.microsoft.com',
    graph: 'graph.microsoft.com',
    environment: '',
  },
  us: {
    login: 'login.microsoftonline.us',
    admin: 'entra.microsoft.us',
    graph: 'graph.microsoft.us',
    environment: ' -Environment USGov',
  },
  china: {
    login: 'login.partner.microsoftonline.cn',
    admin: 'entra.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    environment: ' -Environment China',
  },
};

const all = (part: keyof Hosts): string => CLOUDS.map((cloud) => HOSTS[cloud][part].replaceAll('.', '\\.')).join('|');
const LOOKUP = new RegExp(`^https://(?:${all('login')})(?=/error(?:\\?|$))`);
const ADMIN = new RegExp(`^https://(?:${all('admin')})(?=/)`);
const GRAPH = new RegExp(`https://(?:${all('graph')})(?=/)`, 'g');
const CONNECT = /(?<=Connect-MgGraph)(?: -Environment \w+)?(?= )/g;

/**
 * An address in a cloud: lookup and admin center have one in each, every other address stays as it is.
 *
 * @param address of any cloud's
 * @param cloud where it shall lead
 */
export function addressIn(address: string, cloud: Cloud): string {
  const { login, admin } = HOSTS[cloud];
  return address.replace(LOOKUP, `https://${login}`).replace(ADMIN, `https://${admin}`);
}

/**
 * A query for a cloud's Graph.
 *
 * @param query for any cloud's
 * @param cloud whose Graph it shall ask
 */
export function queryIn(query: string, cloud: Cloud): string {
  const { graph, environment } = HOSTS[cloud];
  return query.replace(GRAPH, `https://${graph}`).replace(CONNECT, environment);
}

/**
 * Is it a cloud's name?
 *
 * @param name what was remembered
 */
export function isCloud(name: string | undefined): name is Cloud {
  return CLOUDS.includes(name as Cloud);
}
