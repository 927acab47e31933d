// Runs the script of the page shared/Proofs/verifier.html without a browser.
//
//   node verify.mjs CASES.json
//
// CASES.json is a list of {proof, roots}: the text of a proof file, and the text with the roots that are pasted. Prints a list with
// the codes of each case's problems, as JSON.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const page = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'Proofs', 'verifier.html');
const script = readFileSync(page, 'utf8').match(/<script>([\s\S]*)<\/script>/)[1];
const context = vm.createContext({ TextEncoder });
vm.runInContext(script, context);
const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
context.cases = cases;
console.log(vm.runInContext(
  'JSON.stringify(cases.map(c => verifyProof(c.proof, c.roots).problems.map(p => ({ code: p.code, text: p.text }))))', context));
