import { openModal } from "../frame/open-modal.ts";
import { SearchBox } from "./search-box.tsx";

export function showSearch(): void {
  openModal({ label: "Search", class: "search" }, (close) => <SearchBox close={close} />);
}
