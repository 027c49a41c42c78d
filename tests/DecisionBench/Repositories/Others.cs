using DecisionBench.Judging;

namespace DecisionBench.Repositories;

/// <summary>Repositories of other languages, of several, and of none.</summary>
internal static class Others
{
    /// <summary>Nothing but a README.</summary>
    public static Shape Empty { get; } = new("empty repository", new Dictionary<string, string> { ["README.md"] = "# To be done\n" });

    /// <summary>A service in TypeScript.</summary>
    public static Shape Node { get; } = new("TypeScript service", new Dictionary<string, string>
    {
        ["package.json"] = """{ "name": "orders", "version": "1.0.0", "dependencies": { "fastify": "^5.0.0", "pino": "^9.0.0", "drizzle-orm": "^0.44.0" }, "devDependencies": { "typescript": "^5.6.0", "vitest": "^3.0.0" } }""",
        ["src/server.ts"] = "import Fastify from 'fastify';\n\nexport const server = Fastify();\nserver.get('/orders', async () => []);\n",
        ["src/orders.ts"] = "export const total = (lines: number[]): number => lines.reduce((a, b) => a + b, 0);\n",
        ["src/orders.test.ts"] = "import { expect, test } from 'vitest';\n\ntest('total', () => expect(1).toBe(1));\n",
    });

    /// <summary>A front end by React.</summary>
    public static Shape React { get; } = new("React front end", new Dictionary<string, string>
    {
        ["package.json"] = """{ "name": "shop", "version": "1.0.0", "dependencies": { "react": "^19.0.0", "react-dom": "^19.0.0", "date-fns": "^4.0.0" }, "devDependencies": { "vite": "^7.0.0", "vitest": "^3.0.0", "@playwright/test": "^1.50.0" } }""",
        ["src/App.tsx"] = "export const App = () => <main>Shop</main>;\n",
        ["src/Basket.tsx"] = "export const Basket = () => <aside>Basket</aside>;\n",
    });

    /// <summary>A service in Python.</summary>
    public static Shape Python { get; } = new("Python service", new Dictionary<string, string>
    {
        ["pyproject.toml"] = "[project]\nname = \"stock\"\nversion = \"1.0\"\nrequires-python = \">=3.12\"\ndependencies = [\"fastapi>=0.115\", \"sqlalchemy>=2.0\"]\n\n[dependency-groups]\ndev = [\"pytest>=8\", \"ruff\"]\n",
        ["stock/__init__.py"] = "",
        ["stock/app.py"] = "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/stock')\ndef stock() -> list[int]:\n    return []\n",
        ["tests/test_app.py"] = "def test_nothing() -> None:\n    assert True\n",
    });

    /// <summary>A tool in Rust.</summary>
    public static Shape Rust { get; } = new("Rust tool", new Dictionary<string, string>
    {
        ["Cargo.toml"] = "[package]\nname = \"logtail\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nserde = { version = \"1\", features = [\"derive\"] }\n",
        ["src/main.rs"] = "fn main() {\n    println!(\"tail\");\n}\n",
        ["src/filter.rs"] = "pub fn keep(line: &str) -> bool {\n    !line.is_empty()\n}\n",
    });

    /// <summary>A service in Go.</summary>
    public static Shape Go { get; } = new("Go service", new Dictionary<string, string>
    {
        ["go.mod"] = "module example.invalid/mail\n\ngo 1.24\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n",
        ["main.go"] = "package main\n\nfunc main() {\n}\n",
        ["queue.go"] = "package main\n\nfunc depth() int {\n\treturn 0\n}\n",
    });

    /// <summary>A service in Java.</summary>
    public static Shape Java { get; } = new("Java service", new Dictionary<string, string>
    {
        ["pom.xml"] = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>invalid.example</groupId><artifactId>ledger</artifactId><version>1.0</version>
              <dependencies>
                <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId><version>3.4.0</version></dependency>
                <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.11.0</version><scope>test</scope></dependency>
              </dependencies>
            </project>
            """,
        ["src/main/java/invalid/example/Ledger.java"] = "package invalid.example;\n\npublic final class Ledger {\n}\n",
    });

    /// <summary>A script in Ruby.</summary>
    public static Shape Ruby { get; } = new("Ruby program", new Dictionary<string, string>
    {
        ["Gemfile"] = "source 'https://rubygems.org'\n\ngem 'sinatra'\n",
        ["app.rb"] = "require 'sinatra'\n\nget '/' do\n  'hello'\nend\n",
    });

    /// <summary>A web API in C# with a front end by React in a folder of its own.</summary>
    public static Shape Mixed { get; } = new("C# web API with a React front end", new Dictionary<string, string>(DotNet.Layered.Files)
    {
        ["web/package.json"] = React.Files["package.json"],
        ["web/src/App.tsx"] = React.Files["src/App.tsx"],
        ["web/src/Basket.tsx"] = React.Files["src/Basket.tsx"],
    });
}
