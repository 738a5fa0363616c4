package org.keepwell.visits.web;

import org.keepwell.visits.Board;

/** The board of visits now. */
public record BoardPage(Board board, Names names) {}
