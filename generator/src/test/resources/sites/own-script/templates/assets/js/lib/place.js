export const place = () => 'Harbour Town'
