using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>Writes an instance's state into its row and reads it back.</summary>
internal sealed class InstanceRow(PayloadStore payloads)
{
    public const string Key = "s";
    public const string Due = nameof(InstanceState.Due);
    public const string Status = nameof(InstanceState.Status);
    public const string CreatedAt = nameof(InstanceState.CreatedAt);
    public const string Commit = nameof(InstanceState.Commit);

    /// <param name="before">What the row holds already; its unchanged long texts are left as they are.</param>
    public async Task<TableEntity> ToEntityAsync(InstanceState state, InstanceState? before)
    {
        var row = new TableEntity(state.Id, Key)
        {
            [nameof(state.Execution)] = state.Execution,
            [nameof(state.Name)] = state.Name,
            [nameof(state.Version)] = state.Version,
            [Status] = state.Status.ToString(),
            [CreatedAt] = state.CreatedAt,
            [nameof(state.UpdatedAt)] = state.UpdatedAt,
            [nameof(state.StartAt)] = state.StartAt ?? InstanceState.AtOnce,
            [nameof(state.Begun)] = state.Begun,
            [nameof(state.Turns)] = state.Turns,
            [nameof(state.LastTurnAt)] = state.LastTurnAt,
            [nameof(state.OutboxFrom)] = state.OutboxFrom,
            [nameof(state.Held)] = state.Held,
            [Due] = state.Due,
            [Commit] = state.Commit,
        };
        await TextAsync(nameof(state.Input), state.Input, before?.Input);
        await TextAsync(nameof(state.Output), state.Output, before?.Output);
        await TextAsync(nameof(state.CustomStatus), state.CustomStatus, before?.CustomStatus);
        await TextAsync(nameof(state.Failure), state.Failure?.ToString(), before?.Failure?.ToString());
        await TextAsync(nameof(state.Parent), Json(state.Parent), Json(before?.Parent));
        await TextAsync(nameof(state.Tags), Json(state.Tags), before is null ? null : Json(before.Tags));
        return row;

        async Task TextAsync(string property, string? text, string? known)
        {
            if (before is null || text != known)
            {
                await payloads.WriteAsync(row, property, text, $"{state.Id}/{state.Execution}/{state.Commit}-{property}");
            }
        }
    }

    /// <param name="texts">Whether inputs and outputs are wanted; those in blobs cost a request each.</param>
    public async Task<InstanceState> ToStateAsync(TableEntity row, bool texts = true)
    {
        var startAt = row.GetDateTimeOffset(nameof(InstanceState.StartAt))!.Value;
        return new InstanceState
        {
            Id = row.PartitionKey,
            Execution = row.GetString(nameof(InstanceState.Execution)),
            Name = row.GetString(nameof(InstanceState.Name)),
            Version = row.GetString(nameof(InstanceState.Version)),
            Status = Enum.Parse<OrchestrationRuntimeStatus>(row.GetString(Status)),
            CreatedAt = row.GetDateTimeOffset(CreatedAt)!.Value,
            UpdatedAt = row.GetDateTimeOffset(nameof(InstanceState.UpdatedAt))!.Value,
            StartAt = startAt == InstanceState.AtOnce ? null : startAt,
            Begun = row.GetBoolean(nameof(InstanceState.Begun))!.Value,
            Turns = row.GetInt32(nameof(InstanceState.Turns))!.Value,
            LastTurnAt = row.GetDateTimeOffset(nameof(InstanceState.LastTurnAt))!.Value,
            OutboxFrom = row.GetInt32(nameof(InstanceState.OutboxFrom))!.Value,
            Held = row.GetBoolean(nameof(InstanceState.Held)) ?? false,
            Due = row.GetDateTimeOffset(Due)!.Value,
            Commit = row.GetString(Commit),
            ETag = row.ETag,
            Input = texts ? await payloads.ReadAsync(row, nameof(InstanceState.Input)) : null,
            Output = texts ? await payloads.ReadAsync(row, nameof(InstanceState.Output)) : null,
            CustomStatus = texts ? await payloads.ReadAsync(row, nameof(InstanceState.CustomStatus)) : null,
            Failure = await payloads.ReadAsync(row, nameof(InstanceState.Failure)) is { } failure
                ? TaskFailureDetails.Parser.ParseJson(failure)
                : null,
            Parent = Json<ParentLink>(await payloads.ReadAsync(row, nameof(InstanceState.Parent))),
            Tags = Json<Dictionary<string, string>>(await payloads.ReadAsync(row, nameof(InstanceState.Tags))) ?? [],
        };
    }

    private static string? Json<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value);

    private static T? Json<T>(string? text)
        where T : class => text is null ? null : JsonSerializer.Deserialize<T>(text);
}
