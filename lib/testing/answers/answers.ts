import { App } from '../../constructs/app';
import { Apex53Error } from '../../model/error';
import { worldFromAssembly, type AssemblyWorldOptions, type Question, type QuestionType, type World } from '../../simulator';
import type { Assembly } from '../../synth/assembly';
import { answered } from './answered';
import type { AnswerConditions } from './conditions';
import { distributed, type DistributionOptions, type ExpectedDistribution } from './distributed';
import { everybodyAnswered } from './everybody-answered';
import { failsOver, type FailoverOptions } from './fails-over';
import { survivesLosses } from './survives-losses';
import { assertHolds, type Verdict } from './verdict';

/** What can be asked: an app, what it synthesizes to, a world of the simulator, or answers that are there already. */
export type AnswerSubject = App | Assembly | World | Answers;

/**
 * What an app's zones answer, to make assertions on before anything is deployed. Works in every test runner: an assertion that fails
 * throws, with the answers that came and the tree of steps that led to them.
 *
 * The zones are indexed once; an assertion takes time in the record sets that its question can reach.
 *
 * @example
 * ```ts
 * import { App, FailoverPair, HealthCheck, HostedZone } from 'apex53';
 * import { Answers } from 'apex53/testing';
 *
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * const up = HealthCheck.https(zone, 'ApiUp', { host: 'api.example.net', path: '/health' });
 * new FailoverPair(zone, 'Api', { name: 'api', ttl: 60, primary: { cname: 'api.example.net', healthCheck: up }, secondary: { cname: 'sorry.example.org' } });
 *
 * const answers = Answers.of(app);
 * answers.toAnswer('api.example.com', 'CNAME', {}, 'api.example.net');
 * answers.toAnswer('api.example.com', 'CNAME', { unhealthy: up }, 'sorry.example.org');
 * answers.survivesLossOfAnyHealthCheck('api.example.com', 'CNAME');
 * answers.failsOverWithin('api.example.com', 'CNAME', 150);
 * ```
 */
export class Answers {
  private constructor(
    /** The zones, ready for questions of the simulator. */
    readonly world: World,
  ) {}

  /**
   * The answers of an app, an assembly or a world. Options add what these do not say: VPCs of private zones, where addresses are,
   * CIDR collections, a state of health to start from.
   *
   * @throws Apex53Error `SynthesisFailed` with every finding when an app does not synthesize; `AssertionFailed` for anything else.
   */
  static of(subject: AnswerSubject, options?: AssemblyWorldOptions): Answers {
    if (subject instanceof Answers) return subject;
    if (App.isApp(subject)) return new Answers(worldFromAssembly(subject.synth(), options));
    if (isObject(subject) && 'zonesById' in subject) return new Answers(subject);
    if (isObject(subject) && 'hostedZones' in subject) return new Answers(worldFromAssembly(subject, options));
    throw new Apex53Error('AssertionFailed', 'Answers can be asked of an App, an assembly, a world of the simulator, or Answers only.');
  }

  /**
   * Every reply holds exactly these values, in any order and spelling; `NODATA`, `NXDOMAIN` and the like stand for replies without.
   *
   * An alias to an AWS resource is answered with the DNS name of the resource, as long as `health.aliasTargets` gives no addresses.
   *
   * @throws Apex53Error `AssertionFailed` when it does not; `SimulationInvalid` when nobody can ask so, or what is unhealthy is not there.
   */
  toAnswer(name: string, type: QuestionType, conditions: AnswerConditions, expected: string | readonly string[]): void {
    assertHolds(this.answered(name, type, conditions, expected));
  }

  /**
   * These values are in the replies to these shares of questions, and no others are.
   *
   * @throws Apex53Error `AssertionFailed` when they are not; `SimulationInvalid` when nobody can ask so, or what is unhealthy is not there.
   */
  hasDistribution(
    name: string,
    type: QuestionType,
    conditions: AnswerConditions,
    expected: ExpectedDistribution,
    options?: DistributionOptions,
  ): void {
    assertHolds(this.distributed(name, type, conditions, expected, options));
  }

  /**
   * Whichever one health check is lost, or AWS resource whose health an alias evaluates: everybody who had an answer still gets one, and
   * none that is known to be unhealthy.
   *
   * @throws Apex53Error `AssertionFailed` naming the losses and who suffers from them, also when nothing has a say in the answers.
   */
  survivesLossOfAnyHealthCheck(name: string, type: QuestionType): void {
    assertHolds(this.survivesLosses(name, type));
  }

  /** @throws Apex53Error `AssertionFailed` naming the clients who get no answer. */
  everybodyIsAnswered(name: string, type: QuestionType): void {
    assertHolds(this.everybodyAnswered(name, type));
  }

  /**
   * So many seconds after any one loss, clients have other answers: failure threshold × request interval + the longest TTL of what is
   * not answered any more.
   *
   * @throws Apex53Error `AssertionFailed` with the sum of every health check, also when nothing fails over.
   */
  failsOverWithin(name: string, type: QuestionType, seconds: number, options?: FailoverOptions): void {
    assertHolds(this.failsOver(name, type, seconds, options));
  }

  /** @internal */
  answered(name: string, type: QuestionType, conditions: AnswerConditions, expected: string | readonly string[]): Verdict {
    return answered(this.world, question(name, type), conditions, expected);
  }

  /** @internal */
  distributed(
    name: string,
    type: QuestionType,
    conditions: AnswerConditions,
    expected: ExpectedDistribution,
    options?: DistributionOptions,
  ): Verdict {
    return distributed(this.world, question(name, type), conditions, expected, options);
  }

  /** @internal */
  survivesLosses(name: string, type: QuestionType): Verdict {
    return survivesLosses(this.world, question(name, type));
  }

  /** @internal */
  everybodyAnswered(name: string, type: QuestionType): Verdict {
    return everybodyAnswered(this.world, question(name, type));
  }

  /** @internal */
  failsOver(name: string, type: QuestionType, seconds: number, options?: FailoverOptions): Verdict {
    return failsOver(this.world, question(name, type), seconds, options);
  }
}

function question(name: string, type: QuestionType): Question {
  return { name, type };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
