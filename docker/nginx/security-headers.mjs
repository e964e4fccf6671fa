// Prints nginx's security headers from api/src/http/security-headers.ts for a built page. Headers that the API has sent
// stay; nginx's own responses get the same ones, as a page or in the API's place.
import { readFileSync } from 'node:fs';
import { ANSWER_HEADERS, pageHeaders } from '../../api/src/http/security-headers.ts';

const POLICY = 'content-security-policy';
const page = pageHeaders(readFileSync(process.argv[2], 'utf8'));
const { [POLICY]: pagePolicy, ...same } = page;
const variable = (name) => `$add_${name.replaceAll('-', '_')}`;
const map = (from, to, ...lines) => `map ${from} ${to} {\n${lines.map((line) => `  ${line};\n`).join('')}}`;

const values = Object.entries({
  ...Object.fromEntries(Object.entries(same).map(([name, value]) => [name, `"${value}"`])),
  [POLICY]: '$policy_here',
  'cache-control': '$cache_here',
});
console.log(
  [
    map('$uri', '$policy_here', `default "${pagePolicy}"`, `~^/(api|v2)/ "${ANSWER_HEADERS[POLICY]}"`),
    // The cache lifetime of files is set in their location.
    map('$status', '$cache_here', `~^[45] ${ANSWER_HEADERS['cache-control']}`),
    ...values.map(([name, value]) => map(`$upstream_http_${name.replaceAll('-', '_')}`, variable(name), `'' ${value}`)),
    ...values.map(([name]) => `add_header ${name} ${variable(name)} always;`),
  ].join('\n'),
);
