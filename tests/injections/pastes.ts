/**
 * Errors as people paste them, with a hostile text in each of the fields the page reads.
 *
 * @param text the hostile text
 */
export function hostilePastes(text: string): string[] {
  const encoded = encodeURIComponent(text.toWellFormed());
  const claims = { access_token: { acrs: { essential: true, value: text }, [text]: { values: [text] } } };
  const response = {
    error: 'invalid_grant',
    error_description: `AADSTS50058: ${text}\r\nTrace ID: 9bc3ab49-b65d-410a-85ad-de819febfd00`,
    suberror: text,
    error_uri: text,
    timestamp: text,
    claims: JSON.stringify(claims),
    [text]: text,
  };
  return [
    `AADSTS50058: ${text}`,
    `${text} AADSTS59999 ${text}`,
    JSON.stringify(response),
    JSON.stringify(claims),
    `https://login.microsoftonline.com/${encoded}/oauth2/v2.0/authorize?client_id=${encoded}&scope=${encoded}&state=${encoded}&x${encoded}=1`,
    `client_id: ${text}\nscope: ${text}\nredirect_uri: ${text}\nstate: ${text}`,
  ];
}

/**
 * Sign-in logs with a hostile text in every field, names of fields included.
 *
 * @param texts the hostile texts
 * @returns the log's text by what kind of file it is
 */
export function hostileLogs(texts: readonly string[]): Record<'csv' | 'json', string> {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = texts.map((text, at) =>
    ['2025-03-04T09:26:51Z', `${at % 2 === 0 ? 50058 : 59999}`, text, text, text].map(cell).join(','),
  );
  const broken = texts.map((text) => [text, text, text, text, text].map(cell).join(','));
  return {
    csv: ['"Date (UTC)","Sign-in error code","User","Failure reason","IP address"', ...rows, ...broken, ''].join(
      '\r\n',
    ),
    json: JSON.stringify({
      value: texts.flatMap((text) => [
        { createdDateTime: text, status: { errorCode: 50058, failureReason: text }, userPrincipalName: text },
        { createdDateTime: '2025-03-04T09:26:51Z', status: { errorCode: text }, [text]: text },
        { status: { errorCode: 59999, additionalDetails: text } },
      ]),
    }),
  };
}
