// @ts-check
// Run before scripts in TypeScript, which an old Node.js would refuse with a riddle.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!((major === 22 && minor >= 18) || (major === 24 && minor >= 2) || major > 24)) {
  console.error(
    `Node.js ${process.version} is too old, and npm brought no newer one for ${process.platform} ${process.arch}: install Node.js 22.18 or 24.`,
  );
  process.exit(1);
}
