import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInColumns } from './sign-in-columns.ts';

const isCode = (name: string): boolean => signInColumns([name]).code === 0;

test('a column of codes is known by its name, in any language and with what exports put around it', () => {
  const names = [
    'errorCode',
    'status_errorCode_d',
    'properties.status.errorCode',
    'azure.signinlogs.result_type',
    'ErrorNumber',
    'Result code',
    'FailureCode',
    'Sign-in error code',
    'Code d’erreur de la connexion',
    'Feilkode for pålogging',
    '登入錯誤碼',
    '错误代码',
    'Anmeldefehlercode',
    'Código de error de inicio de sesión',
    'kod błędu logowania',
  ];
  assert.deepEqual(
    names.filter((name) => !isCode(name)),
    [],
  );
});

test('the code of a state or of another system is none, nor is what describes one', () => {
  const names = [
    'StatusCode',
    'HTTP status code',
    'ResponseStatusCode',
    'Server Error Code',
    'Exit code',
    'Error Code Description',
    'Error code name',
    'Country code',
  ];
  assert.deepEqual(names.filter(isCode), []);
  assert.equal(signInColumns(['statusCode', 'resultType']).code, 1);
});
