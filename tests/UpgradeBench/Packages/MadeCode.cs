namespace UpgradeBench.Packages;

/// <summary>The code in made packages.</summary>
internal static class MadeCode
{
    /// <summary>What <c>Answer</c> answers where nothing is wrong.</summary>
    public const int Answer = 42;

    /// <summary>That of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="called">The packages whose code it calls.</param>
    public static string Of(Made package, IEnumerable<string> called) => package.Kind == MadeKind.Tool
        ? $$"""
            System.Console.WriteLine("{{package.Id}} {{package.Version}}");
            return {{(package.Breaks ? 1 : 0)}};
            """
        : $$"""
            namespace {{package.Id}};

            public static class Api
            {
                public static string Version => "{{package.Version}}";

                public static int Answer() => {{(package.Differs ? Answer - 1 : Answer)}}{{string.Concat(called.Select(other => $" + {other}.Api.Nothing()"))}};

                public static int Nothing() => 0;

                {{(package.Breaks ? "" : "public static string Old() => Version;")}}
            }
            """;
}
