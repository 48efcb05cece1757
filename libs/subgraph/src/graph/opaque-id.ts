/**
 * Whether a text can be an id of ours. What is none names nothing: it is not found, and it is never sent to the
 * database, which would call it a fault.
 */
export const isOpaqueId = (text: string): boolean => UUID.test(text);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
