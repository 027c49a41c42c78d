namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>npm packages that are tools.</summary>
internal static class NodeTools
{
    /// <summary>All that are known; the first that fits counts.</summary>
    public static readonly KnownTool[] All =
    [
        new("jest", ToolKind.Test, "Jest"),
        new("vitest", ToolKind.Test, "Vitest"),
        new("mocha", ToolKind.Test, "Mocha"),
        new("ava", ToolKind.Test, "AVA"),
        new("jasmine", ToolKind.Test, "Jasmine"),
        new("karma", ToolKind.Test, "Karma"),
        new("@playwright/test", ToolKind.Test, "Playwright"),
        new("cypress", ToolKind.Test, "Cypress"),
        new("@testing-library/*", ToolKind.Test, "Testing Library"),
        new("supertest", ToolKind.Test, "SuperTest"),
        new("fast-check", ToolKind.Test, "fast-check"),
        new("sinon", ToolKind.Mocking, "Sinon"),
        new("nock", ToolKind.Mocking, "nock"),
        new("msw", ToolKind.Mocking, "MSW"),
        new("chai", ToolKind.Assertion, "Chai"),
        new("eslint", ToolKind.Lint, "ESLint"),
        new("oxlint", ToolKind.Lint, "oxlint"),
        new("tslint", ToolKind.Lint, "TSLint"),
        new("stylelint", ToolKind.Lint, "Stylelint"),
        new("@biomejs/biome", ToolKind.Lint, "Biome"),
        new("prettier", ToolKind.Format, "Prettier"),
        new("c8", ToolKind.Coverage, "c8"),
        new("nyc", ToolKind.Coverage, "nyc"),
        new("@vitest/coverage-*", ToolKind.Coverage, "Vitest coverage"),
        new("typescript", ToolKind.Build, "TypeScript"),
        new("vite", ToolKind.Build, "Vite"),
        new("webpack", ToolKind.Build, "webpack"),
        new("rollup", ToolKind.Build, "Rollup"),
        new("esbuild", ToolKind.Build, "esbuild"),
        new("tsup", ToolKind.Build, "tsup"),
        new("parcel", ToolKind.Build, "Parcel"),
        new("turbo", ToolKind.Build, "Turborepo"),
        new("nx", ToolKind.Build, "Nx"),
        new("lerna", ToolKind.Build, "Lerna"),
        new("@babel/core", ToolKind.Build, "Babel"),
    ];
}
