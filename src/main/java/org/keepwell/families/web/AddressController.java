package org.keepwell.families.web;

import org.keepwell.families.AddressEntry;
import org.keepwell.families.AddressId;
import org.keepwell.families.AddressView;
import org.keepwell.families.Addresses;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Action;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Flash;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and changes where a family lives. */
@Controller
class AddressController {

    private final Families families;
    private final Addresses addresses;
    private final MayI mayI;

    AddressController(Families families, Addresses addresses, MayI mayI) {
        this.families = families;
        this.addresses = addresses;
        this.mayI = mayI;
    }

    @GetMapping("/families/{family}/addresses/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView blank(Page page, @PathVariable String family) {
        FamilyId id = FamilyId.of(family);
        mayI.require(Action.CHANGE, RecordKind.FAMILY, id.value());
        return adding(page, id, new AddressForm("", "", "", "", "", "", 0));
    }

    @PostMapping("/families/{family}/addresses/new")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView add(
            Page page, @PathVariable String family, @ModelAttribute AddressForm form, RedirectAttributes flash) {
        FamilyId id = FamilyId.of(family);
        FormErrors errors = FormErrors.start();
        AddressView wanted = form.wanted(AddressId.make(), id, errors);
        if (errors.any()) {
            return adding(page.withErrors(errors), id, form);
        }
        AddressView added = addresses.onVisit(addresses.add(wanted));
        return new ModelAndView(Flash.to("/families/" + added.family(), flash, "Address added"));
    }

    @GetMapping("/families/{family}/addresses/{address}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    @Transactional(readOnly = true)
    public ModelAndView edit(Page page, @PathVariable String family, @PathVariable String address) {
        AddressEntry entry = addresses.entry(AddressId.of(address));
        mayI.require(Action.CHANGE, RecordKind.FAMILY, entry.address().family().value());
        return changing(page, entry.address(), AddressForm.of(entry));
    }

    @PostMapping("/families/{family}/addresses/{address}")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView change(
            Page page,
            @PathVariable String family,
            @PathVariable String address,
            @ModelAttribute AddressForm form,
            RedirectAttributes flash) {
        AddressView before = addresses.entry(AddressId.of(address)).address();
        FormErrors errors = FormErrors.start();
        AddressView wanted = form.wanted(before.id(), before.family(), errors);
        if (errors.any()) {
            return changing(page.withErrors(errors), before, form);
        }
        addresses.change(wanted, form.version());
        return new ModelAndView(Flash.to("/families/" + before.family(), flash, "Saved"));
    }

    @PostMapping("/families/{family}/addresses/{address}/leave")
    @May(kind = RecordKind.FAMILY, action = Action.CHANGE)
    public ModelAndView leave(@PathVariable String family, @PathVariable String address, RedirectAttributes flash) {
        AddressView before = addresses.entry(AddressId.of(address)).address();
        addresses.leave(before.family(), before.id());
        return new ModelAndView(
                Flash.to("/families/" + before.family(), flash, "Noted that they moved away from there"));
    }

    private ModelAndView adding(Page page, FamilyId family, AddressForm form) {
        return show(page.titled("Add an address"), family, "/families/" + family + "/addresses/new", form, "");
    }

    private ModelAndView changing(Page page, AddressView address, AddressForm form) {
        String path = "/families/" + address.family() + "/addresses/" + address.id();
        return show(page.titled("Change an address"), address.family(), path, form, path + "/leave");
    }

    private ModelAndView show(Page page, FamilyId family, String path, AddressForm form, String leavePath) {
        AddressPage model = new AddressPage(
                path, "/families/" + family, families.family(family).name(), form, leavePath);
        return page.in("families").seenBy(mayI.whoCanSee(RecordKind.FAMILY)).show("families/address", model);
    }
}
