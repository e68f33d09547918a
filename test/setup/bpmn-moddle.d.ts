/** The part of it that tests use; it brings no types of its own. */
declare module 'bpmn-moddle' {
  export default class BpmnModdle {
    fromXML(text: string): Promise<{ rootElement: unknown; warnings: unknown[] }>;
    toXML(element: unknown, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
