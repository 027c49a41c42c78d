namespace EndToEnd.Shapes.Catalogue;

/// <summary>Settings and programs in the repository that git would run.</summary>
internal static class SettingShapes
{
    // Whatever runs leaves a mark in the repository, which is a difference.
    private const string Hooks = """
        for hook in pre-commit commit-msg post-commit post-checkout post-index-change reference-transaction pre-auto-gc post-rewrite pre-push update pre-receive; do
          printf '#!/bin/sh\necho %s >> "%s/ran"\nexit 1\n' "$hook" "$PWD" > ".git/hooks/$hook"; chmod +x ".git/hooks/$hook"
        done
        """;

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("failing hooks", Hooks) { Note = "Never run." },
        new("hooks elsewhere (core.hooksPath)", $"{Hooks}\nmv .git/hooks \"$beside/hooks\"; git config core.hooksPath \"$beside/hooks\"") { Note = "Never run." },
        new("fsmonitor", "printf '#!/bin/sh\\necho fsmonitor >> \"%s/ran\"\\n' \"$PWD\" > .git/monitor; chmod +x .git/monitor; git config core.fsmonitor .git/monitor; git update-index --fsmonitor; rm -f ran")
        {
            Note = "Never asked.",
        },
        new("signed commits", "git config commit.gpgSign true; git config gpg.program false; git config user.signingKey nobody") { Note = "The commits are not signed: nobody is there to unlock the key." },
        new("hostile settings", """
            touch="sh -c 'touch $PWD/ran'"
            git config core.pager "$touch"; git config core.editor "$touch"; git config core.sshCommand "$touch"; git config core.alternateRefsCommand "$touch"
            git config diff.external "$touch"; git config uploadpack.packObjectsHook "$touch"; git config core.askPass "$touch"; git config credential.helper "!$touch"
            git config alias.fetch "!$touch"; git config url.file:///nowhere/.insteadOf /; git config protocol.file.allow never; git config color.ui always
            git config status.showUntrackedFiles no; git config fetch.prune true; git config fetch.recurseSubmodules true; git config transfer.fsckObjects true
            git config core.logAllRefUpdates always; git config core.quotePath true; git config diff.noprefix true; git config grep.patternType perl; git config i18n.commitEncoding latin1
            """),
    ];
}
