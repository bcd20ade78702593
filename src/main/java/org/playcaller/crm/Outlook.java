package org.playcaller.crm;

/** Whether a deal is still to be decided. */
enum Outlook {
  OPEN,
  WON,
  LOST
}
