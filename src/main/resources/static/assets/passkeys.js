// Adding a passkey, and signing in by one. Nothing that a passkey's extensions answer is ever sent: the key that `prf` derives is for the
// person's private room alone and stays in this browser.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const withBytes = (list) => (list ?? []).map((entry) => ({ ...entry, id: toBytes(entry.id) }));

async function ask(form, path, body) {
  const answer = await fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.querySelector("input[name=_csrf]").value },
    body: JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(said.words ?? "That did not work. Reload the page and try again.");
  }
  return said;
}

async function add(form) {
  const options = await ask(form, "/account/passkeys/options", { password: form.elements.password?.value ?? "" });
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
      // A passkey made without asking for prf can never open the private room, so every one is asked.
      extensions: { prf: { eval: { first: crypto.getRandomValues(new Uint8Array(32)) } } },
    },
  });
  return ask(form, "/account/passkeys", {
    label: form.elements.label.value,
    credential: {
      id: made.id,
      rawId: toText(made.rawId),
      type: made.type,
      response: {
        attestationObject: toText(made.response.attestationObject),
        clientDataJSON: toText(made.response.clientDataJSON),
        transports: made.response.getTransports?.() ?? [],
      },
      clientExtensionResults: {},
    },
  });
}

async function signIn(form) {
  const options = await ask(form, "/sign-in/passkey/options", {});
  const given = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
      extensions: {},
    },
  });
  return ask(form, "/sign-in/passkey", {
    id: given.id,
    rawId: toText(given.rawId),
    type: given.type,
    response: {
      authenticatorData: toText(given.response.authenticatorData),
      clientDataJSON: toText(given.response.clientDataJSON),
      signature: toText(given.response.signature),
      userHandle: given.response.userHandle ? toText(given.response.userHandle) : undefined,
    },
    clientExtensionResults: {},
  });
}

function say(form, text) {
  const line = document.createElement("p");
  line.className = "error";
  line.textContent = text;
  form.querySelector("[data-says]").replaceChildren(...(text ? [line] : []));
}

const words = (failure) =>
  failure.name === "NotAllowedError" ? "No passkey was used. You can try again." : failure.message;

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    continue;
  }
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    say(form, "");
    try {
      const done = await (form.dataset.passkey === "add" ? add(form) : signIn(form));
      location.assign(done.to);
      if (form.dataset.passkey === "add") {
        location.reload();
      }
    } catch (failure) {
      say(form, words(failure));
    }
  });
}
