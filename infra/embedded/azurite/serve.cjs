// Runs Azurite, and ends it as a signal would, so that it saves, once no process has held a connection to it for the
// given seconds. The system closes the connection of a process however that process ends.
const { createServer } = require('node:net');

const startTime = 60_000;
const [linger] = process.argv.splice(1, 1).map(seconds => Number(seconds) * 1000);
let owners = 0;
let end;

const endAfter = time => {
  end = setTimeout(() => process.emit('SIGTERM'), time).unref();
};

// Nothing here keeps an Azurite alive that was asked to end.
const watch = createServer(owner => {
  owners++;
  clearTimeout(end);
  owner.unref().resume().on('error', () => {}).on('close', () => {
    owners--;
    if (owners === 0) endAfter(linger);
  });
});
watch.listen(0, '127.0.0.1', () => console.log(`Owners connect to 127.0.0.1:${watch.address().port}`)).unref();
endAfter(Math.max(linger, startTime));

// Azurite reads the other arguments itself.
require(process.argv[1]);
