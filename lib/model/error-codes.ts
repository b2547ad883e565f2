/** What the table says of an error that is thrown. */
interface ErrorEntry {
  readonly meaning: string;
  readonly fix: string;
}

/** Every code an {@link Apex53Error} can carry. */
export const errorCodes = {
  InvalidLiteral: {
    meaning: 'A literal in the program, such as a domain name, cannot be what it is meant to be.',
    fix: 'Correct the literal; the findings say how.',
  },
  SynthesisFailed: { meaning: 'What was declared has findings of severity error.', fix: 'Correct every finding; all are listed at once.' },
  AssemblyInvalid: { meaning: 'The assembly is not one that this version of apex53 wrote.', fix: 'Run synth again with this version.' },
  OutputFolderTaken: {
    meaning: 'The output folder holds a file of a name that would be written, but it is not what was written there before.',
    fix: 'Name another folder with --out; where there is --force, it writes over what is there.',
  },
  SourceUnreadable: {
    meaning: 'A file to import cannot be read, holds no record set that can be, or does not tell which zone it holds.',
    fix: 'Follow the message or the findings; --origin names the zone.',
  },
  AssertionFailed: {
    meaning: 'An assertion on the synthesized output, or on what is answered, does not hold.',
    fix: 'Compare with the nearest miss, or with the answers and their explanation, that the message shows.',
  },
  ZoneNotFound: {
    meaning: 'An imported hosted zone does not exist in the account.',
    fix: 'Check the id or the name, and the account whose credentials are used.',
  },
  ZoneAmbiguous: {
    meaning: 'More than one hosted zone has the name that was looked up.',
    fix: 'Import the one you mean by its id; the candidates are listed.',
  },
  ZoneNameTaken: {
    meaning: 'The account already has a hosted zone of this name that this app did not create.',
    fix: 'Import it with HostedZone.fromZoneId, give its caller reference to adopt it, or delete it.',
  },
  ZonePrivacyMismatch: {
    meaning: 'A hosted zone is declared as private and exists as public, or the other way round; Route 53 never turns one into the other.',
    fix: 'Declare it as it is, or leave callerReference away so that another zone is created.',
  },
  DelegationSetMismatch: {
    meaning:
      'A hosted zone is declared with another reusable delegation set than it has; Route 53 never changes the name servers of a zone.',
    fix: 'Take delegationSet away, or create another zone with it and let the zone above delegate to that.',
  },
  DelegationSetConflict: {
    meaning: 'A reusable delegation set already serves a zone of the same name, or of one above or below.',
    fix: 'Create the zone with another delegation set, or with none.',
  },
  VpcHasZone: {
    meaning: 'A VPC already has a private zone of the name, perhaps of another account.',
    fix: 'Look at the zones of the VPC (`aws route53 list-hosted-zones-by-vpc`), and take one of them away from it.',
  },
  VpcNotAuthorized: {
    meaning: 'A VPC cannot be associated with the private zone of another account without an authorization by that account.',
    fix: 'Let the account of the zone authorize the VPC first: authorizedVpcs of its HostedZone.',
  },
  RecordSetProtected: {
    meaning: 'A record set is to be changed that a protection in Route 53 keeps from every change.',
    fix: "Declare it without protect: 'service' to change it; a protection that others made they have to delete first.",
  },
  QueryLogsRefused: {
    meaning: 'Route 53 cannot write query logs to the log group: there is none, or no resource policy of CloudWatch Logs allows it.',
    fix: 'Give createLogGroup: true, or create the log group and a resource policy for route53.amazonaws.com in its Region.',
  },
  AccountUnknown: {
    meaning: 'A zone of the app lies in an account by name, and nobody said how that account is spoken to.',
    fix: 'Pass a client for it in accounts, or on the command line --account NAME=PROFILE.',
  },
  KmsKeyUnusable: {
    meaning: 'Route 53 cannot make a key-signing key of the KMS key.',
    fix: 'Give a key as the message says, or leave kmsKeyArn away so that one is created.',
  },
  ZoneNameMismatch: { meaning: 'The hosted zone with the given id has another name.', fix: 'Correct the id or the zone name.' },
  RecordSetConflict: {
    meaning:
      'A declared record set stands in conflict with what others have in the zone: other content under its key in a shared zone, a record set that cannot stand beside it, or a traffic policy instance.',
    fix: 'Change the declaration, remove what is in the way, or give adopt: true to the record or the zone to take the record set over.',
  },
  RecordSetOwned: {
    meaning: 'A declared record set belongs to another app, whose ledger in the zone says so.',
    fix: 'Release it in the app that owns it and deploy that, or take it away from this one.',
  },
  SigningOwned: {
    meaning: 'The DNSSEC of a zone is declared by one app, and a tag of the zone says that another one signs it.',
    fix: 'Let one of them sign the zone; or give adopt: true to take its signing over, and take it away in the other one.',
  },
  RecordSetChanged: {
    meaning: 'A record set that is to be deleted in a shared zone is no longer as the app left it.',
    fix: 'Release it to leave it to whoever changed it, or declare it with adopt: true first.',
  },
  DomainNotRegistered: {
    meaning: 'A domain that the app names is not registered in the account.',
    fix: 'Register or transfer it by hand, or use the credentials of the account that has it.',
  },
  RegistryRefused: {
    meaning: 'The registry of a top-level domain refused a change of a domain, such as name servers that it does not know.',
    fix: 'Correct what the registry says, and run again.',
  },
  DeletionProtected: {
    meaning: 'The plan would delete what is protected.',
    fix: 'Take protect away and deploy that first.',
  },
  ZoneNotEmpty: {
    meaning: "A hosted zone is to be deleted while it holds record sets that are not the app's to delete.",
    fix: 'Let their owners take them away, or retain the zone.',
  },
  LedgerUnreadable: {
    meaning: 'The ledger that says what the app owns in a zone cannot be read: it was damaged, copied, or written by a newer version.',
    fix: 'Put its former text back, or delete it and deploy with adopt: true; nothing is deleted meanwhile.',
  },
  LedgerFull: {
    meaning: 'The app would own more record sets in one shared zone than a ledger holds.',
    fix: 'Divide them among several apps, or delegate a part of the zone.',
  },
  ChangeGroupTooLarge: {
    meaning: 'Changes that must travel in one change batch exceed its limits.',
    fix: 'Deploy in two steps: first with fewer values, then with all.',
  },
  GuardRefused: {
    meaning: 'The plan does something dangerous that was not allowed.',
    fix: 'Look at the plan; if it is meant, allow the guard by name.',
  },
  Declined: { meaning: 'The plan was not approved.', fix: 'Answer yes, or pass --yes where nobody can answer.' },
  ConcurrentChange: {
    meaning:
      'Somebody else changed the record sets between reading and applying, so Route 53 refused the batch and nothing of it happened.',
    fix: 'Look at the new plan and apply again.',
  },
  ChangeRefused: {
    meaning: 'Route 53 refused a change for a reason other than a concurrent change.',
    fix: 'Read its messages; nothing of the batch happened.',
  },
  ReferenceUnresolved: {
    meaning: 'A change needs the id of something that was never created.',
    fix: 'Apply the whole plan, not a part of it.',
  },
  PropagationTimedOut: {
    meaning: 'Route 53, or another service, took a change and did not report it as done in time.',
    fix: 'Nothing is lost; run again, or wait longer with --timeout.',
  },
  AccessDenied: {
    meaning: 'The credentials do not allow a call.',
    fix: 'Allow the action that the message names, on the resource it names.',
  },
  CredentialsMissing: { meaning: 'No AWS credentials were found.', fix: 'Configure credentials as for the AWS CLI, or use --local.' },
  TrafficPolicyFailed: {
    meaning:
      'Route 53 could not make the record sets of a traffic policy instance; what it answered before, if anything, it still answers.',
    fix: 'Correct what the message names, in the document or the zone, and deploy again.',
  },
  ServiceFailed: {
    meaning: 'A call to Route 53 failed after its retries.',
    fix: "See the service's code and message; run again if it was a passing fault.",
  },
  LookupNotFound: {
    meaning: 'The service has no resource of the kind that a look-up asks for.',
    fix: 'Check the name, the region, and the account whose credentials are used.',
  },
  LookupAmbiguous: {
    meaning: 'More than one resource fits what a look-up asks for.',
    fix: 'Look it up by its ARN or id; the candidates are listed.',
  },
  LookupInvalid: {
    meaning: 'A look-up asks for a kind of resource, or by something, that is not known.',
    fix: 'Use one of the kinds and keys that the message lists.',
  },
  LookupsFailed: { meaning: 'Several look-ups failed.', fix: 'Correct each; all are listed at once.' },
  TargetNotAliasable: {
    meaning: 'The resource that a look-up found is there, but Route 53 can make no alias to it.',
    fix: 'Change the resource as the message says, or use a CNAME.',
  },
  ServiceNotEmulated: {
    meaning: 'The app declares something of a service beside Route 53, and Route 53 is emulated.',
    fix: 'Use a real account, or name a local server of that service by AWS_ENDPOINT_URL beside --endpoint.',
  },
  SdkPackageMissing: {
    meaning: 'A look-up needs the SDK client package of its service, which is installed only where it is needed.',
    fix: 'Run the command that the message shows.',
  },
  ContextFileInvalid: {
    meaning: 'The context file, which remembers the answers of look-ups, cannot be read or written.',
    fix: 'Correct it, or delete it and look everything up again; it was left as it is.',
  },
  ChecksFailed: {
    meaning: 'The checks of alias targets found errors, and nothing was deployed.',
    fix: 'Correct what they found, or let a check pass by its code with --ignore-check.',
  },
  JournalFailed: {
    meaning: 'The journal of what was applied cannot be read or written, or has no such entry.',
    fix: 'Follow the message; apex53 history lists the entries, and --no-journal does without.',
  },
  RollbackBlocked: {
    meaning: 'Something that a rollback would undo is not as it was left, or cannot be undone.',
    fix: 'Settle what the message lists by hand, or undo the rest with --partial.',
  },
  PlanFileInvalid: {
    meaning: 'A plan file cannot be read: it is damaged, was edited, is of another version, or is no plan file.',
    fix: 'Write it anew with apex53 diff --out; it was left as it is.',
  },
  PlanMoved: {
    meaning: 'What a saved plan touches, or what its app declares beside, is not as it was when the plan was saved. Nothing was changed.',
    fix: 'Look at what moved, save a new plan with apex53 diff --out, and have that approved.',
  },
  Interrupted: { meaning: 'Applying was interrupted between two calls.', fix: 'Nothing is half done; run again to finish.' },
  AppNotFound: { meaning: 'There is no app file.', fix: 'Name one with --app.' },
  AppInvalid: { meaning: 'The app file does not export an App.', fix: 'End it with `export default app`.' },
  AppFailed: { meaning: 'The app file threw while it was loaded.', fix: 'Correct the error; its place is shown.' },
  EmulatorFailed: {
    meaning: 'The emulator cannot use its state file, or cannot listen at its address.',
    fix: 'Follow the message; a state file that cannot be used is left as it is.',
  },
  DnsServerFailed: {
    meaning: 'The DNS server, or its admin path, cannot listen at its address.',
    fix: 'Take another with --port, --admin-port or --host; port 0 is any free one.',
  },
  SimulationInvalid: {
    meaning:
      'The simulator was given an address, a block of addresses, a place, coordinates or a latency that cannot be, or something unhealthy that is not there.',
    fix: 'Correct what the message names; addresses are IPv4 or IPv6, blocks have a prefix length behind a slash.',
  },
  RunbookInvalid: {
    meaning: 'The recovery runbook, which holds what a failover takes, cannot be read or understood.',
    fix: 'Correct every place that the message names, or write it anew by deploying the app.',
  },
  FailoverUnknown: {
    meaning: 'The recovery runbook has no failover of this name, or the failover has no cell of this name.',
    fix: 'Use one of those that the message lists.',
  },
  ClusterUnreachable: {
    meaning: 'None of the endpoints of the recovery cluster answered, each of which was asked twice.',
    fix: 'Check the network and the endpoints in the runbook; run again, also from another place.',
  },
  SafetyRuleRefused: {
    meaning: 'A safety rule of the control panel forbids the change of routing controls, and nothing of it happened.',
    fix: 'Wait for its wait period, switch its gating control on, or override it by its ARN with --override-safety-rule.',
  },
  FailoverUnconfirmed: {
    meaning: 'The recovery cluster took a change of routing controls, but the states that are read are still those before.',
    fix: 'Run the same command again: it reads the states, and changes what is left.',
  },
  UsageInvalid: { meaning: 'The command line cannot be understood.', fix: 'See apex53 --help.' },
} as const satisfies Record<string, ErrorEntry>;

/** The code of an error; see docs/codes.md. */
export type ErrorCode = keyof typeof errorCodes;
