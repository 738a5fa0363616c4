package org.keepwell.shared;

/** The kinds of record that rules speak of. The wall each stands behind decides who can ever come near it (mission: "The four walls"). */
public enum RecordKind {
    FAMILY(Wall.CASE),
    FAMILY_LIST(Wall.CASE),
    CONTACT(Wall.CASE),
    RESTRICTED_DETAIL(Wall.CASE),
    NEED(Wall.CASE),
    OWN_CASELOAD(Wall.CASE),
    CASELOAD_MIX(Wall.CASE),
    CAPACITY(Wall.CASE),
    CAPACITY_REASON(Wall.CASE),
    OFFER(Wall.CASE),
    HAND_OVER(Wall.CASE),
    WAITING_LIST(Wall.CASE),
    UNMET_VISIT(Wall.CASE),
    SERVICE_RISK(Wall.CASE),
    CONCERN(Wall.SAFETY),
    CONCERN_QUEUE(Wall.SAFETY),
    STAFF_CONCERN_QUEUE(Wall.SAFETY),
    VISIT(Wall.SAFETY),
    VISIT_AUTHORITY(Wall.SAFETY),
    VISIT_BOARD(Wall.SAFETY),
    VISIT_COVERAGE(Wall.SAFETY),
    VISIT_PROTOCOL(Wall.SAFETY),
    ADDRESS_HAZARD(Wall.SAFETY),
    EMERGENCY_DETAILS(Wall.SAFETY),
    STAFF(Wall.NONE),
    SETTING(Wall.NONE),
    ROTA(Wall.NONE),
    TRUST(Wall.NONE),
    OWN_ACCOUNT(Wall.NONE),
    OWN_NOTICES(Wall.NONE),
    DELIVERY(Wall.NONE),
    ROSTER_IMPORT(Wall.NONE),
    AUDIT_TRAIL(Wall.NONE),
    TODAY(Wall.NONE);

    /** Which wall a kind of record stands behind. */
    public enum Wall {
        CASE,
        SAFETY,
        SUPPORT,
        PRIVATE,
        NONE
    }

    private final Wall wall;

    RecordKind(Wall wall) {
        this.wall = wall;
    }

    public Wall wall() {
        return wall;
    }
}
