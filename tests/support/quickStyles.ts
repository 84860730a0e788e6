/** What is asked of an element's style to see whether it is there for a person, with what it is at first. */
const INITIAL = { visibility: "visible", pointerEvents: "auto" } as const;

/** What is asked to place a popup: never inherited, so an element's own style or its kind's. */
const OF_LAYOUT = new Set(
  (
    "overflow overflowX overflowY scrollbarGutter position zIndex transform translate scale rotate perspective " +
    "filter backdropFilter willChange contain contentVisibility opacity width height marginLeft marginRight"
  ).split(" "),
);

type Styled = HTMLElement | SVGElement;

/**
 * The styles of an element in a page whose own rules hold only variables, as jsdom gives them. To see whether one
 * button is hidden, jsdom tries every rule on it and on all that it stands in, and copies a theme's variables; here
 * those are looked up, and what popups ask to find their place; jsdom answers for the others.
 */
export function quickStyles(): void {
  const whole = window.getComputedStyle.bind(window);
  const displays = new Map<string, string>();

  function displayOf(element: Styled): string {
    if (element.style.display !== "") return element.style.display;
    if (element.hasAttribute("hidden")) return "none";
    const display = displays.get(element.localName) ?? whole(element).display;
    displays.set(element.localName, display);
    return display;
  }

  const ofKind = new Map<string, unknown>();

  /** A kind of element is a name with its type; the browser's own sheet knows no more of layout. */
  function layoutOf(element: Styled, name: string): unknown {
    const own: unknown = Reflect.get(element.style, name);
    if (own !== "" && own !== undefined) return own;
    const kind = `${element.localName} ${element.getAttribute("type") ?? ""} ${name}`;
    if (!ofKind.has(kind)) {
      const bare = document.createElement(element.localName);
      bare.setAttribute("type", element.getAttribute("type") ?? "");
      ofKind.set(kind, Reflect.get(whole(bare), name));
    }
    return ofKind.get(kind);
  }

  function inherited(element: Styled, name: keyof typeof INITIAL): string {
    if (element.style[name] !== "") return element.style[name];
    return element.parentElement ? inherited(element.parentElement, name) : INITIAL[name];
  }

  window.getComputedStyle = (element, pseudo) => {
    const isStyled = element instanceof HTMLElement || element instanceof SVGElement;
    const isQuick = isStyled && [...document.styleSheets].every(isOfVariables);
    if (pseudo || !isQuick) return whole(element, pseudo);
    const get = (name: string | symbol): unknown => {
      if (name === "display") return displayOf(element);
      if (name === "visibility" || name === "pointerEvents") return inherited(element, name);
      if (typeof name === "string" && OF_LAYOUT.has(name)) return layoutOf(element, name);
      const style = whole(element);
      const value: unknown = Reflect.get(style, name);
      return typeof value === "function" ? (value.bind(style) as unknown) : value;
    };
    const getPropertyValue = (name: string): unknown => {
      const property = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return property === "display" || property === "visibility" || OF_LAYOUT.has(property)
        ? (get(property) ?? "")
        : whole(element).getPropertyValue(name);
    };
    return new Proxy({} as CSSStyleDeclaration, {
      get: (_, name) => (name === "getPropertyValue" ? getPropertyValue : get(name)),
    });
  };
}

/** A theme, whose variables jsdom would copy to every element. */
const ofVariables = new WeakMap<CSSRule, boolean>();

function isOfVariables({ cssRules }: CSSStyleSheet): boolean {
  return [...cssRules].every((rule) => {
    const { style } = rule as Partial<CSSStyleRule>;
    const known =
      ofVariables.get(rule) ??
      (style !== undefined && Array.from(style).every((name) => name.startsWith("--")));
    ofVariables.set(rule, known);
    return known;
  });
}
