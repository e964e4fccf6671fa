// Shows which layers two images have in common:
//   node shared-layers.mjs lab07-right-order:1 lab07-right-order:2
import { execFileSync } from 'node:child_process';

const [one, other] = process.argv.slice(2).map((image) => {
  const format = '{{json .RootFS.Layers}}';
  return JSON.parse(execFileSync('docker', ['image', 'inspect', '--format', format, image], { encoding: 'utf8' }));
});
const short = (digest = '') => digest.slice(0, 'sha256:'.length + 12);
for (const index of Array(Math.max(one.length, other.length)).keys()) {
  const same = one[index] === other[index];
  console.log(same ? `shared     ${short(one[index])}` : `different  ${short(one[index])}  ${short(other[index])}`);
}
