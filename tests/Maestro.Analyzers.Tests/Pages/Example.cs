namespace Maestro.Analyzers.Tests.Pages;

/// <summary>What a rule's page shows: code it reports, the same mended, and how one gets from one to the other.</summary>
internal sealed record Example(string Id, string Fix, string Wrong, string Right);
