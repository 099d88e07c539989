/** Hosts that name no one: Microsoft's own, those of standards and of places where everyone's code is. */
const PUBLIC =
  /^(?:localhost|(?:[\w-]+\.)*(?:microsoft\.com|microsoftonline(?:-p)?\.(?:com|us|de)|microsoftazuread-sso\.com|microsoftonline\.cn|chinacloudapi\.cn|office(?:365)?\.com|outlook\.com|live\.com|msauth\.net|msftauth\.net|office\.net|cloud\.microsoft|visualstudio\.com|aka\.ms|jwt\.ms|bing\.com|skype\.com|hotmail\.com|github\.com|githubusercontent\.com|google\.com|googleapis\.com|gmail\.com|apple\.com|w3\.org|oasis-open\.org|xmlsoap\.org|openid\.net|rfc-editor\.org|ietf\.org|npmjs\.com|nuget\.org|powershellgallery\.com|stackoverflow\.com|mozilla\.org))$/i;

/** Services that give each customer a host: what stands before is the customer's. */
const GIVEN =
  /(?:^|\.)(?:onmicrosoft\.(?:com|us|de|cn)|(?:partner\.)?onmschina\.cn|b2clogin\.(?:com|cn)|ciamlogin\.com|sharepoint\.(?:com|us|de|cn)|(?:crm\d{0,2}\.)?dynamics\.com|azurewebsites\.net|azurestaticapps\.net|azurecontainerapps\.io|cloudapp\.azure\.com|cloudapp\.net|(?:blob|queue|table|file|dfs|web)\.core\.windows\.net|database\.windows\.net|vault\.azure\.net|servicebus\.windows\.net|azurecr\.io|azure-api\.net|azurefd\.net|trafficmanager\.net|azureedge\.net|msappproxy\.net|powerappsportals\.com|search\.windows\.net|documents\.azure\.com|openai\.azure\.com|visualstudio\.com|prod-aks\.azure\.com|azmk8s\.io|mail\.protection\.outlook\.com|okta\.com|auth0\.com|salesforce\.com|force\.com|service-now\.com|atlassian\.net|zendesk\.com|slack\.com|github\.io|herokuapp\.com|amazonaws\.com|ngrok\.io|ngrok\.app)$/i;

/** Of what stands below these, only the services that everyone has name no one. */
const CLOUD = /(?:^|\.)(?:azure\.(?:com|net|us|cn)|windows\.net)$/i;
const SERVICE =
  /^(?:portal|ms|rc|preview|management|manage|core|login|loginnet|graph|sts|secure|aadcdn|autologon|vault|managedhsm|database|storage|blob|queue|table|file|dfs|web|servicebus|cognitiveservices|openai|search|documents|postgres|mysql|mariadb|redis|ossrdbms-aad|batch|dev|app|ai|ml|monitor|api|shell|docs|status|functions|resources|adhybridhealth|aadconnecthealth|iam|main|hosting|reactblade|entra|intune|purview|digitaltwins|datalake|azuredatalakestore|accounts)$/i;

/** Of a short name in small letters these endings make a host: common ones, and two letters that are no file's. */
const ENDING =
  /\.(?:com|net|org|edu|gov|mil|int|info|biz|io|dev|app|cloud|online|site|local|lan|corp|internal|intranet|home|test|example|invalid|localhost|[a-z]{2}|xn--[\w-]+)$/;
const FILE =
  /\.(?:js|ts|tf|cs|py|rb|rs|go|sh|md|vb|fs|kt|so|gz|xz|ps|db|bz|cc|hs|ml|mm|pl|pm|js|id|is|in|to|me|my|as)$/;

/**
 * Splits a host into what names someone and what does not.
 *
 * @param host a name with dots, or what stands behind `//`
 * @returns how many of its characters at the beginning must not be shown; undefined when it is no host
 */
export function privatePartOf(host: string, isSure: boolean): number | undefined {
  const given = GIVEN.exec(host);
  // What every tenant has is taken as a whole: it is the tenant's name in itself.
  if (given !== null) return /onmicrosoft|onmschina/i.test(given[0]) ? host.length : given.index;
  if (PUBLIC.test(host)) return 0;
  const cloud = CLOUD.exec(host);
  if (cloud !== null) {
    const labels = host.slice(0, cloud.index).split('.');
    const last = labels.findLastIndex((label) => label !== '' && !SERVICE.test(label));
    return labels.slice(0, last + 1).join('.').length;
  }
  if (isSure) return host.length;
  const isName = ENDING.test(host) && host === host.toLowerCase() && /\.[^.]*\.|^[\p{L}\d-]+\./u.test(host);
  return isName && !(FILE.test(host) && host.split('.').length === 2) ? host.length : undefined;
}
