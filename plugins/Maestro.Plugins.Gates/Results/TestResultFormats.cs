namespace Maestro.Plugins.Gates.Results;

/// <summary>The values that <c>results:</c> may have.</summary>
internal static class TestResultFormats
{
    public const string Allowed = "trx, junit";

    public static ITestResultFormat? Find(string name) => name switch
    {
        "trx" => new Trx(),
        "junit" => new JUnit(),
        _ => null,
    };
}
