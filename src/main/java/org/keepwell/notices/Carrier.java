package org.keepwell.notices;

import org.keepwell.organisation.Channel;

/** Takes letters out of the building by one channel. Several threads call it at once; a call may be interrupted. */
interface Carrier {

    Channel channel();

    /** Hands the letter over. An exception means the same as {@link Carried#tryAgain}. */
    Carried carry(Letter letter) throws Exception;
}
