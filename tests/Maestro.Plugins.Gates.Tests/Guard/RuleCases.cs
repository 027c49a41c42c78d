using Maestro.Plugins.Gates.Guard;

namespace Maestro.Plugins.Gates.Tests.Guard;

/// <summary>Rules, gates and CI.</summary>
internal static class RuleCases
{
    private const string Props = "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>CS1</NoWarn><AnalysisLevel>latest-all</AnalysisLevel></PropertyGroup><ItemGroup><PackageReference Include=\"Acme.Analyzers\" /></ItemGroup></Project>";
    private const string Maestro = "version: 1\ngates:\n  build: make\n  test: { run: make test, results: junit }\n";
    private const string Workflow = "on:\n  push:\njobs:\n  b:\n    steps:\n      - name: Run tests\n        run: dotnet test -c Release\n      - run: echo done\n";
    private const string Package = "{\n  \"scripts\": {\n    \"test\": \"jest --ci\",\n    \"start\": \"node .\"\n  },\n  \"jest\": { \"coverageThreshold\": { \"global\": { \"branches\": 80 } } }\n}\n";

    public static IEnumerable<GuardCase> All { get; } =
    [
        Weak("props: NoWarn", "rule-relaxed", "Directory.Build.props", Props, Props.Replace("CS1<", "CS1;CS2<")),
        Weak("props: warnings are none", "rule-relaxed", "Directory.Build.props", Props, Props.Replace(">true<", ">false<")),
        Weak("props: no word of warnings any more", "rule-relaxed", "Directory.Build.props", Props, Props.Replace("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "")),
        Weak("props: WarningsNotAsErrors", "rule-relaxed", "a.csproj", Props, Props.Replace("<NoWarn>", "<WarningsNotAsErrors>CS2</WarningsNotAsErrors><NoWarn>")),
        Weak("props: AnalysisLevel", "rule-relaxed", "a.csproj", Props, Props.Replace("latest-all", "none")),
        Weak("props: analyzers", "rule-relaxed", "a.csproj", Props, Props.Replace("<PackageReference Include=\"Acme.Analyzers\" />", "")),
        Weak("props: tests left out", "test-deleted", "a.csproj", Props, Props.Replace("</ItemGroup>", "<Compile Remove=\"FooTests.cs\" /></ItemGroup>")),
        Fine("props: a package", "a.csproj", Props, Props.Replace("</ItemGroup>", "<PackageReference Include=\"Other\" /></ItemGroup>")),
        Fine("props: stricter", "a.csproj", Props, Props.Replace("<NoWarn>CS1</NoWarn>", "")),
        Weak("editorconfig: lowered", "rule-relaxed", ".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1000.severity = error\n", "[*.cs]\ndotnet_diagnostic.CA1000.severity = suggestion\n"),
        Weak("editorconfig: new none", "rule-relaxed", ".editorconfig", "[*.cs]\nindent_size = 4\n", "[*.cs]\nindent_size = 4\ndotnet_diagnostic.CA1000.severity = none\n"),
        Weak("editorconfig: style", "rule-relaxed", ".editorconfig", "[*.cs]\ncsharp_style_var = true:error\n", "[*.cs]\ncsharp_style_var = true:silent\n"),
        Weak("editorconfig: gone", "rule-relaxed", ".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1000.severity = error\n", "[*.cs]\n"),
        Fine("editorconfig: raised", ".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1000.severity = warning\n", "[*.cs]\ndotnet_diagnostic.CA1000.severity = error\n"),
        Fine("editorconfig: indentation", ".editorconfig", "[*.cs]\nindent_size = 4\n", "[*.cs]\nindent_size = 2\n"),
        Weak("eslint: off", "rule-relaxed", ".eslintrc.json", "{ \"rules\": {\n \"no-eval\": \"error\"\n} }\n", "{ \"rules\": {\n \"no-eval\": \"off\"\n} }\n"),
        Weak("eslint: gone", "rule-relaxed", "eslint.config.js", "export default [{ rules: {\n 'no-eval': 2,\n } }];\n", "export default [{ rules: {\n } }];\n"),
        Weak("tsconfig: strict", "rule-relaxed", "tsconfig.json", "{ \"compilerOptions\": {\n \"strict\": true\n} }\n", "{ \"compilerOptions\": {\n \"strict\": false\n} }\n"),
        Weak("ruff: ignore", "rule-relaxed", "pyproject.toml", "[tool.ruff.lint]\nselect = [\"E\", \"F\"]\nignore = [\"E501\"]\n", "[tool.ruff.lint]\nselect = [\"E\", \"F\"]\nignore = [\"E501\", \"F401\"]\n"),
        Weak("ruff: select", "rule-relaxed", "pyproject.toml", "[tool.ruff.lint]\nselect = [\"E\", \"F\"]\n", "[tool.ruff.lint]\nselect = [\"E\"]\n"),
        Weak("mypy: ignore_errors", "rule-relaxed", "pyproject.toml", "[tool.mypy]\nstrict = true\n", "[tool.mypy]\nstrict = true\nignore_errors = true\n"),
        Fine("pyproject: a dependency", "pyproject.toml", "[project]\ndependencies = [\"a\"]\n[tool.ruff.lint]\nignore = [\"E501\"]\n", "[project]\ndependencies = [\"a\", \"b\"]\n[tool.ruff.lint]\nignore = [\"E501\"]\n"),
        Weak("coverage: fail_under", "gate-relaxed", "pyproject.toml", "[tool.coverage.report]\nfail_under = 90\n", "[tool.coverage.report]\nfail_under = 10\n"),
        Weak("coverage: jest", "gate-relaxed", "package.json", Package, Package.Replace("80", "20")),
        Weak("maestro: gate gone", "gate-relaxed", "maestro.yaml", Maestro, Maestro.Replace("  test: { run: make test, results: junit }\n", "")),
        Weak("maestro: gate changed", "gate-relaxed", "maestro.yaml", Maestro, Maestro.Replace("make test", "'true'")),
        Weak("maestro: guard off", "gate-relaxed", "maestro.yaml", Maestro, Maestro + "guard: off\n"),
        GuardCase.Weak("maestro: gone", "gate-relaxed", "maestro.yaml", "gates:\n  build: make\n", null),
        Fine("maestro: a gate more", "maestro.yaml", Maestro, Maestro + "  lint: make lint\n"),
        Fine("maestro: a comment", "maestro.yaml", Maestro, "# ours\n" + Maestro),
        Weak("ci: || true", "gate-relaxed", ".github/workflows/ci.yml", Workflow, Workflow.Replace("-c Release", "-c Release || true")),
        Weak("ci: continue-on-error", "gate-relaxed", ".github/workflows/ci.yml", Workflow, Workflow.Replace("      - run: echo", "        continue-on-error: true\n      - run: echo")),
        Weak("ci: step gone", "gate-relaxed", ".github/workflows/ci.yml", Workflow, Workflow.Replace("      - name: Run tests\n        run: dotnet test -c Release\n", "")),
        Weak("ci: narrowed", "gate-relaxed", ".github/workflows/ci.yml", Workflow, Workflow.Replace("-c Release", "-c Release --filter Fast")),
        GuardCase.Weak("ci: gone", "gate-relaxed", ".gitlab-ci.yml", "test:\n  script: make test\n", null),
        Weak("make: target emptied", "gate-relaxed", "Makefile", "test:\n\tgo test ./...\n", "test:\n\t@echo fine\n"),
        Weak("package.json: script", "gate-relaxed", "package.json", Package, Package.Replace("jest --ci", "exit 0")),
        Fine("package.json: another script", "package.json", Package, Package.Replace("node .", "node index.js")),
        Fine("ci: a step more", ".github/workflows/ci.yml", Workflow, Workflow + "      - run: dotnet pack\n"),
        Fine("ci: another switch", ".github/workflows/ci.yml", Workflow, Workflow.Replace("-c Release", "-c Release --no-restore")),
        Weak("sln: test project gone", "test-deleted", "a.slnx", "<Solution><Project Path=\"a/A.csproj\" /><Project Path=\"t/A.Tests.csproj\" /></Solution>", "<Solution><Project Path=\"a/A.csproj\" /></Solution>"),
    ];

    private static GuardCase Weak(string name, string code, string path, string before, string after) => GuardCase.Weak(name, code, path, before, after);

    private static GuardCase Fine(string name, string path, string before, string after) => GuardCase.Fine(name, path, before, after);
}
