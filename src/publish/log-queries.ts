/** A query over sign-in logs that is worth copying. */
export interface LogQuery {
  readonly id: 'people' | 'correlation' | 'graph' | 'cli' | 'powershell';
  readonly text: string;
}

/** What the reader puts their own ID in place of. */
export const CORRELATION_ID = '00000000-0000-0000-0000-000000000000';

/** Both tables: sign-ins of people, and what their apps do without them (tokens refreshed in the background). */
const TABLES = 'union SigninLogs, AADNonInteractiveUserSignInLogs\n| where TimeGenerated > ago(7d)';

/**
 * Queries for codes of the sign-in log: who met them, one sign-in by its correlation ID, and the same from Microsoft Graph.
 *
 * `ResultType` is a string in both tables (https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs);
 * `status/errorCode` is a number that `$filter` understands (https://learn.microsoft.com/graph/api/signin-list).
 *
 * @param codes digits, of one code or several
 * @returns in the order of a page, the most useful first
 */
export function logQueries(...codes: readonly [string, ...string[]]): readonly LogQuery[] {
  const [code] = codes;
  const isOne = codes.length === 1;
  const filter = codes.map((one) => `status/errorCode eq ${one}`).join(' or ');
  const address = 'https://graph.microsoft.com/v1.0/auditLogs/signIns?$filter=';
  return [
    {
      id: 'people',
      text: `${TABLES}
| where ResultType ${isOne ? `== "${code}"` : `in (${codes.map((one) => `"${one}"`).join(', ')})`}
| summarize Count = count(), Last = max(TimeGenerated) by ${isOne ? '' : 'ResultType, '}UserPrincipalName, AppDisplayName
| order by Count desc`,
    },
    {
      id: 'correlation',
      text: `${TABLES}
| where CorrelationId == "${CORRELATION_ID}"
| project TimeGenerated, ResultType, ResultDescription, UserPrincipalName, AppDisplayName
| order by TimeGenerated asc`,
    },
    { id: 'graph', text: `GET ${address}${filter}&$top=50` },
    { id: 'cli', text: `az rest --method get --url '${address}${filter.replaceAll(' ', '%20')}&$top=50'` },
    {
      id: 'powershell',
      text: `Connect-MgGraph -Scopes AuditLog.Read.All\nGet-MgAuditLogSignIn -Filter '${filter}' -Top 50`,
    },
  ];
}

/** The sign-in logs in the Microsoft Entra admin center. */
export const SIGN_IN_LOGS = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade';
