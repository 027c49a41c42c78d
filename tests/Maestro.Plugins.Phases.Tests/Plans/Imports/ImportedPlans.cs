namespace Maestro.Plugins.Phases.Tests.Plans.Imports;

/// <summary>Twelve shapes in which people write down what they want.</summary>
internal static class ImportedPlans
{
    public static IReadOnlyList<ImportedPlan> All { get; } =
    [
        new("an issue with check boxes", """
            # Export bookings

            Accounting asks for it every month.

            - [ ] Write bookings as CSV
            - [x] Find out the columns
            - [ ] Add a button to the page
            """, "Export bookings", ["FR-1 - Write bookings as CSV 0", "FR-2 - Add a button to the page 0"]),

        new("an issue that says only when it is met", """
            # Guests can cancel a booking

            Right now they have to call us.

            ## Acceptance criteria

            - [ ] A booking can be cancelled until the day before
            - [ ] The room is free again
            """, "Guests can cancel a booking", ["FR-1 - Guests can cancel a booking 2"]),

        new("user stories", """
            # Vouchers

            ## User stories

            - As a customer I want to redeem a voucher, so that I pay less.
              - a voucher is redeemed once
              - an unknown one is refused
            - As support I want to see who redeemed it.
            """, "Vouchers", ["FR-1 - As a customer I want to redeem a voucher, so that I pay less. 2", "FR-2 - As support I want to see who redeemed it. 0"]),

        new("headings with ids", """
            # Product Requirements: Search

            ## Requirements

            ### FR-1: Search by name

            Best matches come first.

            - "tea" finds "Green tea"
            - nothing found says so

            ### FR-2: Remember the last five

            #### Acceptance

            - they survive a restart

            ## Rollout

            With the next release.
            """, "Product Requirements: Search", ["FR-1 - Search by name. Best matches come first. 2", "FR-2 - Remember the last five 1"]),

        new("MoSCoW as sections", """
            # Report

            ## Must have

            - Totals by month

            ## Should have

            - Totals by room

            ## Won't have

            - Charts
            """, "Report", ["FR-1 P0 Totals by month 0", "FR-2 P1 Totals by room 0"]),

        new("a table with words of its own", """
            Roadmap
            =======

            | # | What | Prio | Done when |
            |---|---|---|---|
            | 1 | Import prices | high | 100 rows; errors are listed |
            | 2 | Show them | low | |
            """, "Roadmap", ["1 P0 Import prices 2", "2 P2 Show them 0"]),

        new("front matter alone, at the top", """
            ---
            title: Dark mode
            requirements:
              - id: UI-1
                requirement: Colours follow the system
                priority: must
                acceptance: [a switch of the system is seen at once]
              - Pictures are dimmed
            ---
            """, "Dark mode", ["UI-1 P0 Colours follow the system 1", "FR-2 - Pictures are dimmed 0"]),

        new("front matter, nested under priorities", """
            ---
            feature: Audit log
            requirements:
              P0:
                - { id: A-1, text: Every change is logged }
              P2:
                - { id: A-2, text: It can be searched }
            ---
            # Whatever
            """, "Audit log", ["A-1 P0 Every change is logged 0", "A-2 P2 It can be searched 0"]),

        new("front matter by id, body says more", """
            ---
            feature: Invoices
            requirements:
              R-1: { priority: P0, files: [src/Invoice.cs] }
            ---
            # Invoices

            ## Functional requirements

            1. R-1: Number invoices without gaps
            2. R-2: Print them (P2; after R-1)

            ## Non-functional requirements

            1. Within a second
            """, "Invoices", ["R-1 P0 Number invoices without gaps 0", "R-2 P2 Print them 0"]),

        new("a to-do list of notes", """
            # notes on the importer

            talked to Ana, she wants this before the fair

            ## TODO

            * read the new columns
            * **skip** empty lines [no warning]

            ## Ideas

            * a progress bar
            """, "notes on the importer", ["FR-1 - read the new columns 0", "FR-2 - **skip** empty lines [no warning] 0"]),

        new("Windows lines, marks, and a rule", "\uFEFF# Tags\r\n\r\n***\r\n\r\n## Features\r\n\r\n+ 🏷️ Tag a photo\r\n+ Rename a tag\r\n", "Tags", ["FR-1 - 🏷️ Tag a photo 0", "FR-2 - Rename a tag 0"]),

        new("a design document", """
            # RFC 12: Sessions

            ## Summary

            Sessions end too early.

            ## Goals

            - people stay logged in

            ## Non-goals

            - single sign-on

            ## Tasks

            - SESS-1 Renew the cookie with each request (files: `src/Session.cs`)
            - SESS-2 End it after 30 days (after SESS-1)
            """, "RFC 12: Sessions", ["SESS-1 - Renew the cookie with each request 0", "SESS-2 - End it after 30 days 0"]),
    ];
}
