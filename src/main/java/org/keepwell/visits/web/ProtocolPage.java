package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.visits.Item;
import org.keepwell.visits.ItemWords;

/** A protocol to be edited: its lines, with empty ones to add to. */
public record ProtocolPage(Item.Protocol protocol, String path, List<ItemWords> lines) {

    public boolean safety() {
        return protocol == Item.Protocol.SAFETY;
    }
}
