using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Sources;

namespace Maestro.Runtime.Evidence.Code;

/// <summary>Reads all files of code, on every core; the result is in path order.</summary>
internal static class CodeReader
{
    /// <summary>Reads them. What a program made is left out.</summary>
    /// <param name="files">Where they are.</param>
    /// <param name="found">Takes what cannot be read.</param>
    /// <param name="ct">Gives up.</param>
    public static IReadOnlyList<CountedFile> Read(SourceFiles files, Found found, CancellationToken ct)
    {
        var code = files.Paths.Select(path => (Path: path, Language: Languages.Of(path))).Where(file => file.Language is not null).ToList();
        var read = new CountedFile?[code.Count];
        DeepThreads.For(code.Count, i =>
        {
            var (path, language) = code[i];
            if (files.Text(path, anyEncoding: true) is { } text && !GeneratedMark.IsIn(text))
                read[i] = new(path, language!, CountedFile.LinesOf(text), language == "C#" ? CSharp(path, text, found) : null);
        }, ct);
        return [.. read.OfType<CountedFile>()];
    }

    private static CSharpFile? CSharp(string path, string text, Found found)
    {
        if (CSharpReader.Read(path, text, out var why) is { } file)
            return file;
        found.Unread(path, why);
        return null;
    }
}
