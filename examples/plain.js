// What the page does with the lab: methods of the element give promises, and it says by events how things stand.

const lab = document.getElementById('lab');
const line = document.getElementById('status');

const show = ({ step, steps, chapters, chaptersVisited }) => {
  line.textContent = `Step ${step} of ${steps}; ${chaptersVisited.length} of ${chapters} chapters seen.`;
};

lab.addEventListener('handshake-lab-ready', ({ detail }) => show(detail.state));
lab.addEventListener('handshake-lab-step', ({ detail }) => show(detail.state));
lab.addEventListener('handshake-lab-error', ({ detail }) => { line.textContent = detail.reason; });

const on = (id, act) => document.getElementById(id).addEventListener('click', () => {
  act().catch((error) => { line.textContent = error.message; });
});

on('key', () => lab.goTo({ chapter: 4 }));
on('expired', () => lab.setScenario('expired').then(() => lab.goTo({ chapter: 3 })));
on('eavesdropper', () => lab.setOptions({ viewpoint: 'eavesdropper' }));
