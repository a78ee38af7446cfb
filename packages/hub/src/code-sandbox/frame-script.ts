/**
 * The one script of the frame in which answers in code run. It starts a worker from the text that the page sends and passes messages
 * on; the answer runs in the worker. The frame has no origin, so neither has the worker: there is nothing of this site in its reach.
 */
export const frameScript = `addEventListener("message",({data,ports:[port]})=>{const say=message=>port.postMessage({kind:"failed",message});try{const worker=new Worker(URL.createObjectURL(new Blob([data],{type:"text/javascript"})));worker.onmessage=event=>port.postMessage(event.data);worker.onerror=event=>{event.preventDefault();say(event.message||"the worker cannot be started")};port.onmessage=event=>worker.postMessage(event.data)}catch(error){say(String(error))}},{once:true})`;

/** By this hash of its text the page's policy and the frame's own let the script in; a test holds the two together. */
export const frameScriptHash = "sha256-WzcZKdx17jbm0mgYlc9FZPLG+tni2hjmMZuo9uokMmY=";

/** What the frame's document may do beside what the page's policy allows, which it inherits: nothing but run. */
const framePolicy = [
  "default-src 'none'",
  `script-src '${frameScriptHash}' 'wasm-unsafe-eval'`,
  "worker-src blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The frame's document. It is written into the page (`srcdoc`) and not fetched, so it works below any path, without a network and
 * without headers, and inherits the page's policies, to which it adds its own.
 */
export const frameDocument = `<!doctype html><meta http-equiv="content-security-policy" content="${framePolicy}"><title>Sandbox</title><script>${frameScript}</script>`;
