package org.keepwell.families.web;

import org.jspecify.annotations.Nullable;
import org.keepwell.families.AddressEntry;
import org.keepwell.families.AddressId;
import org.keepwell.families.AddressView;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.web.FormErrors;

/** An address as typed. */
public record AddressForm(
        String line, String postcode, String whose, String phone, String signalNote, String withheld, Integer version) {

    public AddressForm(
            @Nullable String line,
            @Nullable String postcode,
            @Nullable String whose,
            @Nullable String phone,
            @Nullable String signalNote,
            @Nullable String withheld,
            @Nullable Integer version) {
        this.line = Typed.text(line);
        this.postcode = Typed.text(postcode);
        this.whose = Typed.text(whose);
        this.phone = Typed.text(phone);
        this.signalNote = Typed.text(signalNote);
        this.withheld = Typed.text(withheld);
        this.version = version == null ? 0 : version;
    }

    static AddressForm of(AddressEntry entry) {
        AddressView address = entry.address();
        return new AddressForm(
                address.line(),
                address.postcode(),
                address.whose(),
                address.phone(),
                address.signalNote(),
                address.withheld() ? "true" : "",
                entry.version());
    }

    AddressView wanted(AddressId id, FamilyId family, FormErrors errors) {
        errors.require("line", line, "Give the house and street");
        return new AddressView(id, family, line, postcode, whose, phone, signalNote, withheld.equals("true"));
    }
}
