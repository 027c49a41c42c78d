using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What Python's files tell: standards first, then what tools have of their own.</summary>
public sealed class PythonTests
{
    [Test]
    public void PyProject_OfTheStandards_TellsRequirementsGroupsAndTools()
    {
        using var repository = new Scratch()
            .Write("pyproject.toml", """
                [build-system]
                requires = ["hatchling>=1.25"]

                [project]
                name = "shop"
                requires-python = ">=3.11"
                dependencies = [
                    "FastAPI[standard]>=0.115,<1; python_version < '4'",
                    "typing_extensions",
                ]

                [project.optional-dependencies]
                test = ["pytest~=8.3"]

                [dependency-groups]
                dev = ["mypy==1.13.0", { include-group = "test" }]

                [tool.ruff.lint]
                select = ["E"]
                """)
            .Write("uv.lock", """
                version = 1

                [[package]]
                name = "fastapi"
                version = "0.115.6"

                [[package]]
                name = "starlette"
                version = "0.41.3"

                [[package]]
                name = "shop"
                version = "0.1.0"
                source = { editable = "." }
                """).Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Unread, Is.Empty);
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "hatchling >=1.25 Build direct pyproject.toml:2", "fastapi >=0.115,<1 Run direct pyproject.toml:8", "typing-extensions ? Run direct pyproject.toml:9",
                "pytest ~=8.3 Test direct pyproject.toml:13", "mypy ==1.13.0 Build direct pyproject.toml:16",
                "fastapi 0.115.6 Run direct uv.lock:3", "starlette 0.41.3 Run below uv.lock:7",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "python >=3.11 pyproject.toml:6" }));
            Assert.That(evidence.Tools.Of(ToolKind.Lint), Is.EqualTo(new[] { "Ruff", "mypy" }));
            Assert.That(evidence.Tools.Of(ToolKind.Test), Is.EqualTo(new[] { "pytest" }));
        });
    }

    [Test]
    public void PyProject_OfPoetry_TellsGroupsAndLock()
    {
        using var repository = new Scratch()
            .Write("pyproject.toml", """
                [tool.poetry]
                name = "shop"

                [tool.poetry.dependencies]
                python = "^3.12"
                requests = "^2.32"
                sqlalchemy = { version = "^2.0", extras = ["asyncio"] }

                [tool.poetry.group.dev.dependencies]
                black = "*"
                """)
            .Write("poetry.lock", "[[package]]\nname = \"requests\"\nversion = \"2.32.3\"\n\n[package.dependencies]\nurllib3 = \">=1\"\n\n[[package]]\nname = \"urllib3\"\nversion = \"2.2.3\"\n").Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "requests ^2.32 Run direct pyproject.toml:6", "sqlalchemy ^2.0 Run direct pyproject.toml:7", "black * Build direct pyproject.toml:10",
                "requests 2.32.3 Run direct poetry.lock:1", "urllib3 2.2.3 Run below poetry.lock:8",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "python ^3.12 pyproject.toml:5" }));
            Assert.That(evidence.Tools.Of(ToolKind.PackageManager), Is.EqualTo(new[] { "Poetry" }));
        });
    }

    [Test]
    public void Requirements_OptionsCommentsAndHashes_AreNoPackages()
    {
        using var repository = new Scratch()
            .Write("requirements.txt", "# what runs\nDjango==5.1.3 \\\n    --hash=sha256:abc\n-r more.txt\n--index-url https://example.invalid\ngit+https://example.invalid/x.git\npsycopg[binary] >= 3.2  # the driver\n")
            .Write("requirements/test.txt", "pytest-mock\n")
            .Write("requirements-dev.txt", "flake8==7.1.1\n")
            .Write("notes.txt", "flask==1.0\n").Commit();
        Assert.That(repository.Evidence().Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
        {
            "django ==5.1.3 Run direct requirements.txt:2", "psycopg >= 3.2 Run direct requirements.txt:7", "pytest-mock ? Test direct requirements/test.txt:1", "flake8 ==7.1.1 Build direct requirements-dev.txt:1",
        }));
    }

    [Test]
    public void SetupCfgAndPipfile_AreRead()
    {
        using var repository = new Scratch()
            .Write("setup.cfg", "[metadata]\nname = x\n\n[options]\npython_requires = >=3.9\ninstall_requires =\n    attrs>=21\n    click\n\n[options.extras_require]\ntest = nose2\n")
            .Write("b/Pipfile", "[packages]\nflask = \"*\"\n\n[requires]\npython_version = \"3.10\"\n")
            .Write("b/Pipfile.lock", "{ \"default\": { \"flask\": { \"version\": \"==3.1.0\" },\n \"werkzeug\": { \"version\": \"==3.1.3\" } } }").Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "attrs >=21 Run direct setup.cfg:7", "click ? Run direct setup.cfg:8", "nose2 ? Test direct setup.cfg:11",
                "flask ? Run direct b/Pipfile:2", "flask 3.1.0 Run direct b/Pipfile.lock:1", "werkzeug 3.1.3 Run below b/Pipfile.lock:2",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "python 3.10 b/Pipfile:5", "python >=3.9 setup.cfg:5" }));
        });
    }
}
