using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard.Scripts;

/// <summary>Where a source tells a linter, a type checker or a coverage tool to let something pass.</summary>
internal static class ScriptSuppressions
{
    private static readonly Regex InComments = Patterns.Of(
        @"(@ts-(ignore|nocheck|expect-error)|\b(eslint-disable(-next-line|-line)?|tslint:disable|biome-ignore|istanbul ignore|[cv]8 ignore|prettier-ignore|noqa|type:\s*ignore|pyright:\s*ignore|pylint:\s*disable|ruff:\s*noqa|mypy:\s*(ignore-errors|disable-error-code)|pragma:\s*no cover|nolint|lint:ignore|nosec|NOSONAR|noinspection|ktlint-disable|CHECKSTYLE[:.]OFF|NOPMD)\b)[^\n]*|//go:build ignore\b");

    private static readonly Regex InCode = Patterns.Of(@"#!?\[(allow|expect)\([^\]]*\]|#!?\[coverage\(off\)\]|@(SuppressWarnings|Suppress|SuppressFBWarnings|Generated)\s*\([^)]*\)|@(typing\.)?no_type_check\b");

    /// <summary>Each as written, with its line.</summary>
    public static IEnumerable<(string Text, int Line)> Read(ScriptText text) =>
        InComments.Matches(text.Comments).Concat(InCode.Matches(text.Code)).Select(m => (ScriptAssertions.Flat(text.Source.Substring(m.Index, m.Length)), Patterns.Line(text.Source, m.Index)));
}
