package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** How a person is reached: number, address and which channel first. */
public record MyContactPage(Typed typed, List<Option> firstChoices) {}
