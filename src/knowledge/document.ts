/** Title of the guide that the knowledge base carries; its edition stands in `data/guide.json`. */
export const GUIDE_TITLE = 'Architecting for HIPAA on Twilio';
