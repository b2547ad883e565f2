import { checkerRanges } from '../data/checkers';
import { type Operation } from '../operation';
import { list } from '../xml/writer';

/** GetCheckerIpRanges. @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetCheckerIpRanges.html */
export const getCheckerIpRanges: Operation = () => ({ markup: list('CheckerIpRanges', checkerRanges, 'member') });
