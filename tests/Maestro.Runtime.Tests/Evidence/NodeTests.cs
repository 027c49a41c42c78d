using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What Node's files tell: manifests, workspaces, the lock files of npm, pnpm and Yarn.</summary>
public sealed class NodeTests
{
    [Test]
    public void Npm_ManifestAndLock_TellRangesAndWhatWasResolved()
    {
        using var repository = new Scratch()
            .Write("package.json", """
                {
                  "name": "shop",
                  "packageManager": "npm@10.9.0",
                  "engines": { "node": ">=20" },
                  "scripts": { "start": "node server.js" },
                  "dependencies": { "express": "^4.21.0" },
                  "devDependencies": {
                    "vitest": "^2.1.0",
                    "eslint": "^9.0.0",
                    "@types/node": "^22.0.0"
                  }
                }
                """)
            .Write(".nvmrc", "v22.11.0\n")
            .Write("package-lock.json", """
                {
                  "name": "shop", "lockfileVersion": 3,
                  "packages": {
                    "": { "name": "shop", "dependencies": { "express": "^4.21.0" }, "devDependencies": { "vitest": "^2.1.0" } },
                    "node_modules/express": { "version": "4.21.2" },
                    "node_modules/express/node_modules/debug": { "version": "2.6.9" },
                    "node_modules/vitest": { "version": "2.1.8", "dev": true },
                    "node_modules/old/node_modules/express": { "version": "3.0.0" }
                  }
                }
                """).Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "express ^4.21.0 Run direct package.json:6", "vitest ^2.1.0 Test direct package.json:8", "eslint ^9.0.0 Build direct package.json:9", "@types/node ^22.0.0 Build direct package.json:10",
                "express 4.21.2 Run direct package-lock.json:5", "debug 2.6.9 Run below package-lock.json:6", "vitest 2.1.8 Build direct package-lock.json:7", "express 3.0.0 Run below package-lock.json:8",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "node 22.11.0 .nvmrc:1", "node >=20 package.json:4", "npm 10.9.0 package.json:3" }));
            Assert.That(evidence.Projects.Select(p => p.Line()), Is.EqualTo(new[] { "0 App shop package.json []" }));
            Assert.That(evidence.Tools.Of(ToolKind.Test), Is.EqualTo(new[] { "Vitest" }));
            Assert.That(evidence.Tools.Of(ToolKind.Lint), Is.EqualTo(new[] { "ESLint" }));
        });
    }

    [Test]
    public void Pnpm_Workspace_TellsWhichPackagesBuildOnWhich()
    {
        using var repository = new Scratch()
            .Write("package.json", """{ "name": "root", "private": true, "devDependencies": { "typescript": "5.6.3" } }""")
            .Write("pnpm-workspace.yaml", "packages:\n  - 'packages/*'\n")
            .Write("packages/api/package.json", """{ "name": "@shop/api", "bin": "x.js", "dependencies": { "@shop/core": "workspace:*", "fastify": "^5.0.0" } }""")
            .Write("packages/core/package.json", """{ "name": "@shop/core", "dependencies": { "zod": "^3.23.0" } }""")
            .Write("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .:
                    devDependencies:
                      typescript:
                        specifier: 5.6.3
                        version: 5.6.3
                  packages/api:
                    dependencies:
                      '@shop/core':
                        specifier: workspace:*
                        version: link:../core
                      fastify:
                        specifier: ^5.0.0
                        version: 5.1.0(x@1.0.0)
                packages:
                  '@fastify/error@4.0.0':
                    resolution: {integrity: sha512-x}
                  fastify@5.1.0:
                    resolution: {integrity: sha512-y}
                """).Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Projects.Select(p => p.Line()), Is.EqualTo(new[]
            {
                "0 Library root package.json []", "1 App @shop/api packages/api/package.json [packages/core/package.json]", "0 Library @shop/core packages/core/package.json []",
            }));
            Assert.That(evidence.Packages.Where(p => p.Path == "pnpm-lock.yaml").Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "typescript 5.6.3 Build direct pnpm-lock.yaml:5", "fastify 5.1.0 Run direct pnpm-lock.yaml:13", "@fastify/error 4.0.0 Run below pnpm-lock.yaml:17",
            }));
            Assert.That(evidence.Tools.Of(ToolKind.PackageManager), Is.EqualTo(new[] { "pnpm" }));
        });
    }

    [TestCase("\"@babel/core@^7.0.0\", \"@babel/core@^7.1.0\":\n  version \"7.26.0\"\n  resolved \"x\"\n\nms@2.0.0:\n  version \"2.0.0\"\n", TestName = "Yarn_ClassicLock_TellsWhatWasResolved")]
    [TestCase("__metadata:\n  version: 8\n\n\"@babel/core@npm:^7.0.0\":\n  version: 7.26.0\n\n\"ms@npm:2.0.0\":\n  version: 2.0.0\n\n\"me@workspace:.\":\n  version: 0.0.0-use.local\n", TestName = "Yarn_BerryLock_TellsWhatWasResolved")]
    public void Yarn(string text)
    {
        using var repository = new Scratch().Write("package.json", """{ "name": "me", "devDependencies": { "@babel/core": "^7.0.0" } }""").Write("yarn.lock", text).Commit();
        Assert.That(repository.Evidence().Packages.Where(p => p.Path == "yarn.lock").Select(p => $"{p.Name} {p.Version} {p.Scope} {p.Direct}"),
            Is.EqualTo(new[] { "@babel/core 7.26.0 Build True", "ms 2.0.0 Run False" }));
    }
}
