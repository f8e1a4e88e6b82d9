/* A speech engine that says nothing: it notes what it is asked to say, and ends when told to. */
(function (voices) {
  const synth = new EventTarget();
  const log = [];
  let current = null;
  Object.assign(synth, {
    log,
    voices,
    pending: false,
    speaking: false,
    getVoices: () => synth.voices,
    speak(utterance) {
      log.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice.name, rate: utterance.rate });
      current = utterance;
      synth.speaking = true;
      setTimeout(() => { if (current === utterance && utterance.onstart) utterance.onstart({}); });
    },
    resume() {},
    end() {
      const ended = current;
      current = null;
      synth.speaking = false;
      ended.onend({});
    },
    fail(error) {
      const failed = current;
      current = null;
      synth.speaking = false;
      failed.onerror({ error });
    },
    cancel() {
      if (current) synth.fail("interrupted");
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})
