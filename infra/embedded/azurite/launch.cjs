// Starts Azurite away from this terminal and these pipes, so that neither Ctrl+C nor the end of the
// process that wanted it takes its data along; writes its pid where the next process looks for it.
const { spawn } = require('node:child_process');
const { openSync, renameSync, writeFileSync } = require('node:fs');

const [log, pidFile, ...command] = process.argv.slice(1);
const output = openSync(log, 'w');
const child = spawn(process.execPath, command, { detached: true, stdio: ['ignore', output, output], windowsHide: true });
writeFileSync(`${pidFile}.new`, String(child.pid));
renameSync(`${pidFile}.new`, pidFile);
child.unref();
